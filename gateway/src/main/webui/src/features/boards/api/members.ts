import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/shared/api/client';
import type { MemberRole } from '@/shared/api/types';
import { boardKeys } from './board-keys';

export const membersQuery = (boardId: string) =>
  queryOptions({
    queryKey: boardKeys.members(boardId),
    queryFn: async () =>
      (
        await answer(
          api.GET('/api/v1/boards/{board_id}/members', { params: { path: { board_id: boardId } } }),
        )
      ).members,
  });

/** Accounts that match; only administrators may look for them. */
export const accountsQuery = (text: string) =>
  queryOptions({
    queryKey: ['users', 'search', text],
    queryFn: async () =>
      (await answer(api.GET('/api/v1/users', { params: { query: { q: text, limit: 8 } } }))).users,
  });

function useMemberChange<In>(boardId: string, mutationFn: (input: In) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () => queries.invalidateQueries({ queryKey: boardKeys.members(boardId) }),
  });
}

const place = (boardId: string, userId: string) => ({ path: { board_id: boardId, user_id: userId } });

export const useSetMember = (boardId: string) =>
  useMemberChange(boardId, ({ userId, role }: { userId: string; role: MemberRole }) =>
    answer(
      api.PUT('/api/v1/boards/{board_id}/members/{user_id}', {
        params: place(boardId, userId),
        body: { role },
      }),
    ),
  );

export const useRemoveMember = (boardId: string) =>
  useMemberChange(boardId, (userId: string) =>
    answer(api.DELETE('/api/v1/boards/{board_id}/members/{user_id}', { params: place(boardId, userId) })),
  );
