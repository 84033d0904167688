import { useQuery } from '@tanstack/react-query';
import { FileDiff as FileDiffIcon } from 'lucide-react';
import { asProblem } from '@/shared/api/problem';
import { Button } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { ErrorState } from '@/shared/ui/error-state';
import { Skeleton } from '@/shared/ui/skeleton';
import { changesQuery } from '../api/get-changes';
import { Review } from './review';

/** What differs in a task's workspace: to be read, remarked upon, and pushed. */
export function ChangesTab({ taskId }: { taskId: string }) {
  const changes = useQuery(changesQuery(taskId));
  if (changes.isPending) {
    return <ChangesSkeleton />;
  }
  if (changes.isError && asProblem(changes.error).status === 404) {
    return (
      <EmptyState icon={<FileDiffIcon />} title="No workspace">
        No agent has worked on this task yet, or its workspace was cleared away. What an agent changes is
        shown here.
      </EmptyState>
    );
  }
  if (changes.isError) {
    return (
      <ErrorState
        title="The changes could not be loaded"
        error={changes.error}
        onRetry={() => void changes.refetch()}
      />
    );
  }
  if (changes.data.files.length === 0) {
    return (
      <EmptyState
        icon={<FileDiffIcon />}
        title="Nothing has changed"
        action={
          <Button busy={changes.isFetching} onClick={() => void changes.refetch()}>
            Look again
          </Button>
        }
      >
        The workspace is as it was checked out.
      </EmptyState>
    );
  }
  return (
    <Review
      taskId={taskId}
      changes={changes.data}
      refreshing={changes.isFetching}
      onRefresh={() => void changes.refetch()}
    />
  );
}

function ChangesSkeleton() {
  return (
    <div aria-busy className="flex min-h-0 flex-1 gap-6 p-4">
      <div className="hidden w-56 flex-col gap-3 sm:flex">
        {[1, 2, 3, 4, 5].map((each) => (
          <Skeleton key={each} className="h-5" />
        ))}
      </div>
      <div className="flex flex-1 flex-col gap-3">
        <Skeleton className="h-9" />
        <Skeleton className="h-64" />
      </div>
    </div>
  );
}
