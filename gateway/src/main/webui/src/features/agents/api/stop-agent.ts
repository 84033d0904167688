import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/shared/api/client';
import { agentKeys } from './agent-keys';

export function useStopAgent() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (agentId: string) =>
      answer(api.POST('/api/v1/agents/{id}/stop', { params: { path: { id: agentId } }, body: {} })),
    onSuccess: () => queries.invalidateQueries({ queryKey: agentKeys.all }),
  });
}
