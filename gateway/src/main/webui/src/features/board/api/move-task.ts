import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/shared/api/client';
import { taskKeys } from '@/shared/api/task-keys';
import type { Task } from '@/shared/api/types';
import type { TaskState } from '@/shared/lib/task-states';
import { toastProblem } from '@/shared/ui/toast';
import { placed, withTask, type Place } from '../model/columns';

interface Move {
  task: Task;
  state: TaskState;
  place: Place;
}

/** Moves a card at once, and back again when the server refuses it. */
export function useMoveTask(boardId: string) {
  const queries = useQueryClient();
  const key = taskKeys.ofBoard(boardId);
  const put = (task: Task) => {
    queries.setQueryData<Task[]>(key, (tasks) => tasks && withTask(tasks, task));
  };
  return useMutation({
    mutationFn: ({ task, state, place }: Move) =>
      answer(
        api.PATCH('/api/v1/tasks/{id}/position', {
          params: { path: { id: task.id } },
          body: {
            state,
            ...(place.before ? { before: place.before.id } : {}),
            ...(place.after && !place.before ? { after: place.after.id } : {}),
          },
        }),
      ),
    onMutate: ({ task, state, place }) => {
      put({ ...task, state, position: placed(place) });
    },
    onSuccess: put,
    onError: (thrown, { task }) => {
      put(task);
      toastProblem(thrown);
      void queries.invalidateQueries({ queryKey: key });
    },
  });
}
