import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/shared/api/client';
import { taskKeys } from '@/shared/api/task-keys';
import type { NewTask, Task } from '@/shared/api/types';
import { withTask } from '../model/columns';

export function useCreateTask(boardId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (task: NewTask) =>
      answer(
        api.POST('/api/v1/boards/{board_id}/tasks', {
          params: { path: { board_id: boardId } },
          body: task,
        }),
      ),
    onSuccess: (task) => {
      queries.setQueryData<Task[]>(taskKeys.ofBoard(boardId), (tasks) => tasks && withTask(tasks, task));
    },
  });
}
