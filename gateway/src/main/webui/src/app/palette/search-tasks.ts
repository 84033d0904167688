import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/shared/api/client';
import { taskKeys } from '@/shared/api/task-keys';
import type { Board, Task } from '@/shared/api/types';

const OF_EACH_BOARD = 5;

/** Tasks whose text matches, a few of each board. */
export const taskSearchQuery = (boards: Board[], text: string) =>
  queryOptions({
    queryKey: [...taskKeys.all, 'search', text, boards.map((board) => board.id)],
    queryFn: async ({ signal }): Promise<Task[]> => {
      const pages = await Promise.all(
        boards.map((board) =>
          answer(
            api.GET('/api/v1/boards/{board_id}/tasks', {
              signal,
              params: { path: { board_id: board.id }, query: { q: text, limit: OF_EACH_BOARD } },
            }),
          ),
        ),
      );
      return pages.flatMap((page) => page.tasks);
    },
  });
