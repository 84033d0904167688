import { answer, api } from './client';

/** So many lines are in a page; one with fewer is the last for now. */
export const LOG_PAGE = 1_000;

/** The lines that an agent wrote beside its messages, from a cursor on. */
export function agentLogPage(agentId: string, after: number, signal?: AbortSignal) {
  return answer(
    api.GET('/api/v1/agents/{id}/logs', {
      params: { path: { id: agentId }, query: { after, limit: LOG_PAGE } },
      ...(signal && { signal }),
    }),
  );
}
