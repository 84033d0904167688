import type { ComponentProps } from 'react';
import { cn } from '../lib/cn';

export const inputClass =
  'w-full rounded-md border border-strong bg-surface px-3 text-text shadow-card transition-colors hover:border-faint/60 focus-visible:border-accent focus-visible:outline-1 focus-visible:outline-offset-0 disabled:opacity-60 aria-invalid:border-bad';

export function Input({ className, ...props }: ComponentProps<'input'>) {
  return <input {...props} className={cn(inputClass, 'h-8', className)} />;
}

export function Textarea({ className, ...props }: ComponentProps<'textarea'>) {
  return <textarea {...props} className={cn(inputClass, 'py-2', className)} />;
}
