import { useQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { useBoardChanges } from '@/shared/lib/use-board-changes';
import { EmptyState } from '@/shared/ui/empty-state';
import { ErrorState } from '@/shared/ui/error-state';
import { Skeleton } from '@/shared/ui/skeleton';
import { taskQuery } from '@/shared/api/get-task';
import { eventsQuery } from '../api/list-events';
import { peopleQuery } from '../api/list-people';
import { byDay } from '../model/by-day';
import { EventRow } from './event-row';

/** Who did what with a task, when and why; it grows while it is looked at. */
export function HistoryTab({ taskId }: { taskId: string }) {
  const events = useQuery(eventsQuery(taskId));
  const boardId = useQuery(taskQuery(taskId)).data?.board_id;
  const people = useQuery(peopleQuery(boardId));
  useBoardChanges(boardId, {
    onChange: (change) => {
      if (change.subject === taskId) {
        void events.refetch();
      }
    },
    onGap: () => void events.refetch(),
  });
  if (events.isPending || (boardId !== undefined && people.isPending)) {
    return (
      <div aria-busy className="flex flex-col gap-4 p-6">
        {[1, 2, 3, 4].map((each) => (
          <Skeleton key={each} className="h-6 max-w-md" />
        ))}
      </div>
    );
  }
  if (events.isError) {
    return (
      <ErrorState
        title="The history could not be loaded"
        error={events.error}
        onRetry={() => void events.refetch()}
      />
    );
  }
  if (events.data.length === 0) {
    return (
      <EmptyState icon={<History />} title="No history">
        Whatever is done with this task from now on is noted here.
      </EmptyState>
    );
  }
  return (
    <div className="flex-1 overflow-y-auto px-4 py-4 sm:px-6">
      {byDay(events.data).map((day) => (
        <section key={day.name} className="mb-6">
          <h3 className="mb-2 text-xs font-medium text-faint">{day.name}</h3>
          <ol>
            {day.events.map((event) => (
              <EventRow key={event.id} event={event} nameOf={(id) => people.data?.get(id)} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
