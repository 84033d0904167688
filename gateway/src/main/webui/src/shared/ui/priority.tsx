import { ChevronsUp } from 'lucide-react';
import { cn } from '../lib/cn';

const URGENT = 8;

/** 1 to 10; nothing for 0, which most have. */
export function Priority({ value }: { value: number }) {
  if (value === 0) {
    return null;
  }
  return (
    <span
      className={cn(
        'inline-flex items-center gap-0.5 text-xs font-medium tabular-nums',
        value >= URGENT ? 'text-warn' : 'text-muted',
      )}
    >
      <ChevronsUp aria-hidden className="size-3.5" />
      <span className="sr-only">Priority </span>
      {value}
    </span>
  );
}
