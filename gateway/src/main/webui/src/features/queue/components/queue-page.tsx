import { useQuery } from '@tanstack/react-query';
import { ListOrdered } from 'lucide-react';
import { useTitle } from '@/shared/lib/use-title';
import { EmptyState } from '@/shared/ui/empty-state';
import { ErrorState } from '@/shared/ui/error-state';
import { PageHeader } from '@/shared/ui/page-header';
import { Skeleton } from '@/shared/ui/skeleton';
import { queueQuery } from '../api/queue';
import { QueueRow } from './queue-row';
import { StatusFigures } from './status-figures';

export function QueuePage() {
  useTitle('Queue');
  return (
    <>
      <PageHeader title="Queue" />
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto p-4 sm:p-6">
        <div className="mx-auto flex w-full max-w-5xl flex-1 flex-col gap-6">
          <StatusFigures />
          <Queue />
        </div>
      </div>
    </>
  );
}

function Queue() {
  const queue = useQuery(queueQuery);
  if (queue.isPending) {
    return (
      <div className="flex flex-col gap-2" aria-busy>
        {[1, 2, 3].map((each) => (
          <Skeleton key={each} className="h-16" />
        ))}
      </div>
    );
  }
  // What was read before is shown on; the next reading follows by itself.
  if (queue.data === undefined) {
    return (
      <ErrorState
        title="The queue could not be loaded"
        error={queue.error}
        onRetry={() => void queue.refetch()}
      />
    );
  }
  if (queue.data.length === 0) {
    return (
      <EmptyState icon={<ListOrdered />} title="Nothing waits">
        Tasks wait here when more of them are started than may run at once.
      </EmptyState>
    );
  }
  return (
    <ol aria-label="Waiting" className="divide-y rounded-lg border bg-surface shadow-card">
      {queue.data.map((entry) => (
        <QueueRow key={entry.execution.id} entry={entry} />
      ))}
    </ol>
  );
}
