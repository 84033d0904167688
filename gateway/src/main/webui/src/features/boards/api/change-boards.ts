import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/shared/api/client';
import { boardKeys } from './board-keys';

interface BoardText {
  name: string;
  description: string;
}

function useBoardChange<In, Out>(mutationFn: (input: In) => Promise<Out>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () => queries.invalidateQueries({ queryKey: boardKeys.all }),
  });
}

export const useCreateBoard = () =>
  useBoardChange((board: BoardText) => answer(api.POST('/api/v1/boards', { body: board })));

export const useUpdateBoard = (boardId: string) =>
  useBoardChange((board: BoardText) =>
    answer(api.PUT('/api/v1/boards/{id}', { params: { path: { id: boardId } }, body: board })),
  );

export function useDeleteBoard(boardId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.DELETE('/api/v1/boards/{id}', { params: { path: { id: boardId } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: boardKeys.list() }),
  });
}
