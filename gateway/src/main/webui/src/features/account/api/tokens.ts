import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/shared/api/client';
import type { NewApiToken } from '@/shared/api/types';

const tokenKeys = { all: ['api-tokens'] as const };

/** Your own, newest first. */
export const tokensQuery = queryOptions({
  queryKey: tokenKeys.all,
  queryFn: async () => (await answer(api.GET('/api/v1/auth/tokens'))).tokens,
});

function useTokenChange<In, Out>(mutationFn: (input: In) => Promise<Out>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () => queries.invalidateQueries({ queryKey: tokenKeys.all }),
  });
}

export const useCreateToken = () =>
  useTokenChange((token: NewApiToken) => answer(api.POST('/api/v1/auth/tokens', { body: token })));

export const useRevokeToken = () =>
  useTokenChange((id: string) =>
    answer(api.DELETE('/api/v1/auth/tokens/{id}', { params: { path: { id } } })),
  );
