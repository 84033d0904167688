import { answer, api } from '@/shared/api/client';
import type { Envelope } from '@/shared/stream/envelope';

const PAGE = 500;

/** The last messages ahead of a seq, in order; of all when none is given. */
export async function readMessages(taskId: string, before = Number.MAX_SAFE_INTEGER): Promise<Envelope[]> {
  const page = await answer(
    api.GET('/api/v1/orchestrator/tasks/{task_id}/messages', {
      params: { path: { task_id: taskId }, query: { before, limit: PAGE } },
    }),
  );
  return page.messages as unknown as Envelope[];
}
