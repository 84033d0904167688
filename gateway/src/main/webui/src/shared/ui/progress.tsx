import { cn } from '../lib/cn';

interface ProgressProps {
  /** 0 to 100. */
  value: number;
  label: string;
  /** Nothing moves at the moment. */
  still?: boolean;
  className?: string;
}

export function Progress({ value, label, still = false, className }: ProgressProps) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={value}
      className={cn('h-1 overflow-hidden rounded-full bg-hover', className)}
    >
      <div
        className={cn(
          'h-full rounded-full transition-[width] duration-500',
          still ? 'bg-faint' : 'bg-accent',
        )}
        style={{ width: `${String(Math.min(100, Math.max(value, 2)))}%` }}
      />
    </div>
  );
}
