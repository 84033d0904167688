import { queryOptions } from '@tanstack/react-query';
import { allPages } from '@/shared/api/all-pages';
import { answer, api } from '@/shared/api/client';
import { agentKeys } from './agent-keys';

const RUNNING_EVERY_MS = 3_000;
const RECENT_EVERY_MS = 10_000;
const RECENT = 50;

export const runningAgentsQuery = queryOptions({
  queryKey: agentKeys.running(),
  queryFn: () =>
    allPages(async (limit, offset) => {
      const page = await answer(
        api.GET('/api/v1/agents', { params: { query: { unfinished: true, limit, offset } } }),
      );
      return { items: page.agents, total: page.total };
    }),
  refetchInterval: RUNNING_EVERY_MS,
});

/** The newest that have ended. */
export const recentAgentsQuery = queryOptions({
  queryKey: agentKeys.recent(),
  queryFn: async () => {
    const page = await answer(api.GET('/api/v1/agents', { params: { query: { limit: RECENT } } }));
    return page.agents.filter((agent) => agent.finished_at !== null);
  },
  refetchInterval: RECENT_EVERY_MS,
});
