import { answer, api } from './client';

export interface Prompt {
  message: string;
  /** The same for each attempt to send the same prompt: the agent hears it once. */
  key: string;
}

/** Tells a task's agent something; it is queued while the agent is at its turn. */
export function promptTask(taskId: string, { message, key }: Prompt) {
  return answer(
    api.POST('/api/v1/orchestrator/tasks/{task_id}/prompt', {
      params: { path: { task_id: taskId }, header: { 'Idempotency-Key': key } },
      body: { message },
    }),
  );
}
