import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/shared/api/client';

export const meQuery = queryOptions({
  queryKey: ['session', 'me'],
  queryFn: () => answer(api.GET('/api/v1/auth/me')),
  staleTime: 5 * 60_000,
});
