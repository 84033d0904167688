import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Skeleton } from '@/shared/ui/skeleton';
import { orchestratorStatusQuery } from '../api/queue';

/** How much runs and waits on the whole system, also of what the reader may not see. */
export function StatusFigures() {
  const status = useQuery(orchestratorStatusQuery);
  if (status.data === undefined) {
    return status.isPending ? <Skeleton className="h-16" /> : null;
  }
  const { running, queued, max_concurrent: most } = status.data;
  return (
    <dl className="grid grid-cols-3 divide-x rounded-lg border bg-surface shadow-card">
      <Figure name="Running">{running}</Figure>
      <Figure name="At most at once">{most}</Figure>
      <Figure name="Waiting">{queued}</Figure>
    </dl>
  );
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="px-4 py-3">
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="mt-0.5 text-lg font-semibold tabular-nums">{children}</dd>
    </div>
  );
}
