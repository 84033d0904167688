import { infiniteQueryOptions } from '@tanstack/react-query';
import { agentLogPage, LOG_PAGE } from '@/shared/api/agent-log-page';
import { agentKeys } from './agent-keys';

/** What an agent wrote beside its messages, from the first line on. A page that is not full is the last one for now. */
export const agentLogsQuery = (agentId: string) =>
  infiniteQueryOptions({
    queryKey: agentKeys.logs(agentId),
    queryFn: ({ pageParam }) => agentLogPage(agentId, pageParam),
    initialPageParam: 0,
    getNextPageParam: (page) => (page.logs.length === LOG_PAGE ? page.next_after : undefined),
  });
