import { useMutation, useQueryClient } from '@tanstack/react-query';
import { agentTypesQuery } from '@/shared/api/agent-types';
import { answer, api } from '@/shared/api/client';
import type { AgentTypeBody } from '@/shared/api/types';

function useAgentTypeWrite<In, Out>(mutationFn: (input: In) => Promise<Out>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () => queries.invalidateQueries({ queryKey: agentTypesQuery.queryKey }),
  });
}

export const useCreateAgentType = () =>
  useAgentTypeWrite((type: AgentTypeBody) => answer(api.POST('/api/v1/agent-types', { body: type })));

/** Writes all of a type anew; its name stays. */
export const useReplaceAgentType = () =>
  useAgentTypeWrite((type: AgentTypeBody) =>
    answer(api.PUT('/api/v1/agent-types/{name}', { params: { path: { name: type.name } }, body: type })),
  );

export const useDeleteAgentType = () =>
  useAgentTypeWrite((name: string) =>
    answer(api.DELETE('/api/v1/agent-types/{name}', { params: { path: { name } } })),
  );
