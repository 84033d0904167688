import { useQuery, useQueryClient } from '@tanstack/react-query';
import { readTask } from '@/shared/api/get-task';
import { taskKeys } from '@/shared/api/task-keys';
import type { Task } from '@/shared/api/types';
import { useBoardChanges } from '@/shared/lib/use-board-changes';
import type { TaskChange } from '@/shared/stream/board-stream';
import { boardTasksQuery } from '../api/list-tasks';
import { isIncomplete, withNews, withoutTask, withTask } from './columns';

/** A board's tasks, kept as they are by its stream. */
export function useLiveTasks(boardId: string) {
  const queries = useQueryClient();
  const key = taskKeys.ofBoard(boardId);
  const change = (how: (tasks: Task[]) => Task[]) => {
    queries.setQueryData<Task[]>(key, (tasks) => tasks && how(tasks));
  };
  const reread = () => void queries.invalidateQueries({ queryKey: key });
  const hear = ({ type, data }: TaskChange) => {
    const tasks = queries.getQueryData<Task[]>(key);
    if (tasks === undefined) {
      // The list that is being read may be from before this change.
      reread();
    } else if (type === 'task.deleted') {
      change((known) => withoutTask(known, data.task_id));
    } else {
      const incomplete = isIncomplete(tasks, data);
      change((known) => withNews(known, data));
      if (incomplete) {
        readTask(data.task_id).then((task) => {
          change((known) => withTask(known, task));
        }, reread);
      }
    }
  };
  useBoardChanges(boardId, { onChange: hear, onGap: reread });
  return useQuery(boardTasksQuery(boardId));
}
