import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState } from './error-state';
import { Skeleton } from './skeleton';

interface RowsProps<T> {
  query: UseQueryResult<T[]>;
  /** What could not be done when it failed. */
  failure: string;
  empty: ReactNode;
  children: (item: T) => ReactNode;
}

/** A short list in whatever state it is. What was read before is shown on when it cannot be read again. */
export function Rows<T>({ query, failure, empty, children }: RowsProps<T>) {
  if (query.isPending) {
    return (
      <div className="flex flex-col gap-2" aria-busy>
        {[1, 2, 3].map((each) => (
          <Skeleton key={each} className="h-14" />
        ))}
      </div>
    );
  }
  if (query.data === undefined) {
    return <ErrorState title={failure} error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (query.data.length === 0) {
    return <p className="rounded-lg border border-dashed px-4 py-6 text-center text-muted">{empty}</p>;
  }
  return <ul className="divide-y rounded-lg border bg-surface shadow-card">{query.data.map(children)}</ul>;
}
