import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { allPages } from '@/shared/api/all-pages';
import { answer, api } from '@/shared/api/client';
import type { NewInvitation } from '@/shared/api/types';
import { userKeys } from './user-keys';

/** Newest first, with those that were used or have expired. */
export const invitationsQuery = queryOptions({
  queryKey: userKeys.invitations(),
  queryFn: () =>
    allPages(async (limit, offset) => {
      const page = await answer(
        api.GET('/api/v1/users/invitations', { params: { query: { limit, offset } } }),
      );
      return { items: page.invitations, total: page.total };
    }),
});

function useInvitationWrite<In, Out>(mutationFn: (input: In) => Promise<Out>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () => queries.invalidateQueries({ queryKey: userKeys.invitations() }),
  });
}

export const useInvite = () =>
  useInvitationWrite((invitation: NewInvitation) =>
    answer(api.POST('/api/v1/users/invitations', { body: invitation })),
  );

export const useWithdrawInvitation = () =>
  useInvitationWrite((id: string) =>
    answer(api.DELETE('/api/v1/users/invitations/{id}', { params: { path: { id } } })),
  );
