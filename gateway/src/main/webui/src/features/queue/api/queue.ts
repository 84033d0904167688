import { queryOptions } from '@tanstack/react-query';
import { allPages } from '@/shared/api/all-pages';
import { answer, api } from '@/shared/api/client';

const EVERY_MS = 3_000;

const queueKeys = {
  all: ['queue'] as const,
  list: () => [...queueKeys.all, 'list'] as const,
  status: () => [...queueKeys.all, 'status'] as const,
};

/** What waits, in the order in which it is meant to start. */
export const queueQuery = queryOptions({
  queryKey: queueKeys.list(),
  queryFn: () =>
    allPages(async (limit, offset) => {
      const page = await answer(
        api.GET('/api/v1/orchestrator/queue', { params: { query: { limit, offset } } }),
      );
      return { items: page.queue, total: page.total };
    }),
  refetchInterval: EVERY_MS,
});

export const orchestratorStatusQuery = queryOptions({
  queryKey: queueKeys.status(),
  queryFn: () => answer(api.GET('/api/v1/orchestrator/status')),
  refetchInterval: EVERY_MS,
});
