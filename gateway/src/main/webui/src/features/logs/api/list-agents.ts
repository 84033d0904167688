import { queryOptions } from '@tanstack/react-query';
import { allPages } from '@/shared/api/all-pages';
import { answer, api } from '@/shared/api/client';
import { logKeys } from './log-keys';

const LOOK_AGAIN_MS = 5_000;

/** The agents that worked at a task, the newest first: one an attempt. Asked again, for another attempt may begin. */
export const agentsQuery = (taskId: string) =>
  queryOptions({
    queryKey: logKeys.agents(taskId),
    queryFn: async () => {
      const agents = await allPages(async (limit, offset) => {
        const page = await answer(
          api.GET('/api/v1/tasks/{task_id}/agents', {
            params: { path: { task_id: taskId }, query: { limit, offset } },
          }),
        );
        return { items: page.agents, total: page.total };
      });
      return agents.sort((one, other) => other.created_at.localeCompare(one.created_at));
    },
    refetchInterval: LOOK_AGAIN_MS,
  });
