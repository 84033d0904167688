import { queryOptions } from '@tanstack/react-query';
import { allPages } from '@/shared/api/all-pages';
import { answer, api } from '@/shared/api/client';
import { historyKeys } from './history-keys';

/** Everything that was decided about a task, the newest first. */
export const eventsQuery = (taskId: string) =>
  queryOptions({
    queryKey: historyKeys.ofTask(taskId),
    queryFn: async () => {
      const events = await allPages(async (limit, offset) => {
        const page = await answer(
          api.GET('/api/v1/tasks/{id}/events', {
            params: { path: { id: taskId }, query: { limit, offset } },
          }),
        );
        return { items: page.events, total: page.total };
      });
      return events.reverse();
    },
  });
