import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client';

export const agentTypesQuery = queryOptions({
  queryKey: ['agent-types'],
  queryFn: async () => (await answer(api.GET('/api/v1/agent-types'))).agent_types,
  staleTime: 60_000,
});
