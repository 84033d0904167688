import { cn } from '@/shared/lib/cn';

interface CountsProps {
  additions: number;
  deletions: number;
  className?: string;
}

/** Lines that came and went. */
export function Counts({ additions, deletions, className }: CountsProps) {
  return (
    <span className={cn('shrink-0 text-xs tabular-nums', className)}>
      {additions > 0 && (
        <span className="text-good" aria-label={`${String(additions)} lines added`}>
          +{additions}
        </span>
      )}
      {deletions > 0 && (
        <span className="ml-1.5 text-bad" aria-label={`${String(deletions)} lines removed`}>
          −{deletions}
        </span>
      )}
    </span>
  );
}
