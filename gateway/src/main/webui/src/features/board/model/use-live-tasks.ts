import { useQuery, useQueryClient } from '@tanstack/react-query';
import { taskKeys } from '@/shared/api/task-keys';
import type { Task } from '@/shared/api/types';
import { useBoardChanges } from '@/shared/lib/use-board-changes';
import { boardTasksQuery } from '../api/list-tasks';
import { withoutTask, withTask } from './columns';

/** A board's tasks, kept as they are by its stream. */
export function useLiveTasks(boardId: string) {
  const queries = useQueryClient();
  const key = taskKeys.ofBoard(boardId);
  useBoardChanges(boardId, {
    onChange: ({ type, subject, data }) => {
      if (!queries.getQueryData(key)) {
        // The list that is being read may be from before this change.
        void queries.invalidateQueries({ queryKey: key });
      }
      queries.setQueryData<Task[]>(
        key,
        (tasks) => tasks && (type === 'task.deleted' ? withoutTask(tasks, subject) : withTask(tasks, data)),
      );
    },
    onGap: () => void queries.invalidateQueries({ queryKey: key }),
  });
  return useQuery(boardTasksQuery(boardId));
}
