import { queryOptions } from '@tanstack/react-query';
import { allPages } from '@/shared/api/all-pages';
import { answer, api } from '@/shared/api/client';
import { taskKeys } from '@/shared/api/task-keys';

/** Every task of a board. */
export const boardTasksQuery = (boardId: string) =>
  queryOptions({
    queryKey: taskKeys.ofBoard(boardId),
    queryFn: () =>
      allPages(async (limit, offset) => {
        const page = await answer(
          api.GET('/api/v1/boards/{board_id}/tasks', {
            params: { path: { board_id: boardId }, query: { limit, offset } },
          }),
        );
        return { items: page.tasks, total: page.total };
      }),
    staleTime: Infinity,
    // Nobody listened while nobody looked.
    refetchOnMount: 'always',
  });
