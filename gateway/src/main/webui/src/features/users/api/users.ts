import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/shared/api/client';
import { allPages } from '@/shared/api/all-pages';
import type { NewUser, UserChange } from '@/shared/api/types';
import { userKeys } from './user-keys';

/** Accounts whose name or address holds the text, oldest first. */
export const usersQuery = (text: string) =>
  queryOptions({
    queryKey: userKeys.list(text),
    queryFn: () =>
      allPages(async (limit, offset) => {
        const page = await answer(
          api.GET('/api/v1/users', { params: { query: { q: text, limit, offset } } }),
        );
        return { items: page.users, total: page.total };
      }),
    placeholderData: keepPreviousData,
  });

function useUserWrite<In, Out>(mutationFn: (input: In) => Promise<Out>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () => queries.invalidateQueries({ queryKey: userKeys.all }),
  });
}

export const useCreateUser = () =>
  useUserWrite((user: NewUser) => answer(api.POST('/api/v1/users', { body: user })));

export const useChangeUser = () =>
  useUserWrite(({ id, change }: { id: string; change: UserChange }) =>
    answer(api.PATCH('/api/v1/users/{id}', { params: { path: { id } }, body: change })),
  );
