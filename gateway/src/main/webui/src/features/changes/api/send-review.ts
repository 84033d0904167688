import { useMutation } from '@tanstack/react-query';
import { answer, api } from '@/shared/api/client';

interface Review {
  message: string;
  /** The same for each attempt to send the same review: the agent hears it once. */
  key: string;
}

export const useSendReview = (taskId: string) =>
  useMutation({
    mutationFn: ({ message, key }: Review) =>
      answer(
        api.POST('/api/v1/orchestrator/tasks/{task_id}/prompt', {
          params: { path: { task_id: taskId }, header: { 'Idempotency-Key': key } },
          body: { message },
        }),
      ),
  });
