import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/shared/api/client';
import { taskKeys } from '@/shared/api/task-keys';
import type { Task } from '@/shared/api/types';

export type TaskText = Pick<Task, 'title' | 'description' | 'priority'>;

/** Changes what people write about a task; the rest of it stays as it is. */
export function useChangeTask(taskId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: TaskText) =>
      answer(api.PUT('/api/v1/tasks/{id}', { params: { path: { id: taskId } }, body: change })),
    onSuccess: (task) => {
      queries.setQueryData<Task>(taskKeys.one(taskId), task);
    },
  });
}
