import { queryOptions, skipToken } from '@tanstack/react-query';
import { answer, api } from '@/shared/api/client';
import { historyKeys } from './history-keys';

/** The names of a board's members by their ids. */
export const peopleQuery = (boardId: string | undefined) =>
  queryOptions({
    queryKey: historyKeys.people(boardId ?? ''),
    queryFn:
      boardId === undefined
        ? skipToken
        : async () => {
            const { members } = await answer(
              api.GET('/api/v1/boards/{board_id}/members', { params: { path: { board_id: boardId } } }),
            );
            return new Map(members.map(({ user_id, username }) => [user_id, username]));
          },
    structuralSharing: false,
  });
