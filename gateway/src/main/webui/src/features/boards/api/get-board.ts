import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/shared/api/client';
import { boardKeys } from './board-keys';

export const boardQuery = (boardId: string) =>
  queryOptions({
    queryKey: boardKeys.one(boardId),
    queryFn: () => answer(api.GET('/api/v1/boards/{id}', { params: { path: { id: boardId } } })),
  });
