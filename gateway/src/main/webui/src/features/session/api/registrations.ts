import { queryOptions } from '@tanstack/react-query';
import { answer, openApi } from '@/shared/api/client';

/** Who may make an account here; nobody needs to be signed in to ask. */
export const registrationsQuery = queryOptions({
  queryKey: ['session', 'registrations'],
  queryFn: () => answer(openApi.GET('/api/v1/auth/registration')),
});
