import { queryOptions } from '@tanstack/react-query';
import { agentLogPage, LOG_PAGE } from '@/shared/api/agent-log-page';
import { queryClient } from '@/shared/api/query-client';
import { EMPTY_LOG, extended, type AgentLog } from '../model/agent-log';
import { logKeys } from './log-keys';

/** So many are read before what was read is shown. */
const PAGES_AT_ONCE = 5;
const FOLLOW_MS = 1_500;

async function readOn(agentId: string, known: AgentLog, hasEnded: boolean, signal: AbortSignal) {
  let log = known;
  for (let page = 0; page < PAGES_AT_ONCE; page++) {
    const { logs, next_after: after } = await agentLogPage(agentId, log.after, signal);
    const isLast = logs.length < LOG_PAGE;
    log = extended(log, logs, after, { isRead: isLast, isComplete: isLast && hasEnded });
    if (isLast) {
      break;
    }
  }
  return log;
}

/** The lines of an agent: each time what was added since the last, until the agent has ended and all is read. */
export const logQuery = (agentId: string, hasEnded: boolean) => {
  const queryKey = logKeys.ofAgent(agentId);
  return queryOptions({
    queryKey,
    queryFn: ({ signal }) =>
      readOn(agentId, queryClient.getQueryData<AgentLog>(queryKey) ?? EMPTY_LOG, hasEnded, signal),
    structuralSharing: false,
    refetchInterval: ({ state: { data, status } }) =>
      data === undefined || data.isComplete ? false : data.isRead || status === 'error' ? FOLLOW_MS : 1,
  });
};
