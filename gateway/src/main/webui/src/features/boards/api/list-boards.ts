import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/shared/api/client';
import { allPages } from '@/shared/api/all-pages';
import { boardKeys } from './board-keys';

export const boardsQuery = queryOptions({
  queryKey: boardKeys.list(),
  queryFn: () =>
    allPages(async (limit, offset) => {
      const page = await answer(api.GET('/api/v1/boards', { params: { query: { limit, offset } } }));
      return { items: page.boards, total: page.total };
    }),
});
