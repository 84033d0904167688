import { useMutation } from '@tanstack/react-query';
import { answer, api } from '@/shared/api/client';

/** Commits what differs, with the title of the task as its message unless another is given, and pushes the task's branch. */
export const usePushBranch = (taskId: string) =>
  useMutation({
    mutationFn: (message: string) =>
      answer(
        api.POST('/api/v1/orchestrator/tasks/{task_id}/push', {
          params: { path: { task_id: taskId } },
          body: message.trim() === '' ? {} : { message },
        }),
      ),
  });
