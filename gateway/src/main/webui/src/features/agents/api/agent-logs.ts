import { infiniteQueryOptions } from '@tanstack/react-query';
import { answer, api } from '@/shared/api/client';
import { agentKeys } from './agent-keys';

const PAGE = 1_000;

/** What an agent wrote beside its messages, from the first line on. A page that is not full is the last one for now. */
export const agentLogsQuery = (agentId: string) =>
  infiniteQueryOptions({
    queryKey: agentKeys.logs(agentId),
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/agents/{id}/logs', {
          params: { path: { id: agentId }, query: { after: pageParam, limit: PAGE } },
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: (page) => (page.logs.length === PAGE ? page.next_after : undefined),
  });
