import type { ComponentProps } from 'react';
import { cn } from '../lib/cn';
import { Spinner } from './spinner';

type Look = 'primary' | 'secondary' | 'ghost' | 'danger';
type Size = 'sm' | 'md';

const looks: Record<Look, string> = {
  primary: 'bg-accent text-white shadow-card hover:bg-accent-hover',
  secondary: 'border bg-surface text-text shadow-card hover:bg-hover',
  ghost: 'text-muted hover:bg-hover hover:text-text',
  danger: 'border border-bad/40 bg-surface text-bad hover:bg-bad-soft',
};

const sizes: Record<Size, string> = {
  sm: 'h-7 gap-1.5 px-2.5 text-[0.8125rem]',
  md: 'h-8 gap-2 px-3',
};

export function buttonClass(look: Look = 'secondary', size: Size = 'md'): string {
  return cn(
    'inline-flex shrink-0 items-center justify-center rounded-md font-medium whitespace-nowrap transition-colors select-none',
    'disabled:cursor-not-allowed disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0',
    looks[look],
    sizes[size],
  );
}

interface ButtonProps extends ComponentProps<'button'> {
  look?: Look;
  size?: Size;
  /** Shows that it is at work, and takes no further clicks. */
  busy?: boolean;
}

export function Button({ look, size, busy = false, className, children, ...props }: ButtonProps) {
  return (
    <button
      type="button"
      {...props}
      disabled={busy || props.disabled}
      aria-busy={busy || undefined}
      className={cn(buttonClass(look, size), className)}
    >
      {busy && <Spinner />}
      {children}
    </button>
  );
}
