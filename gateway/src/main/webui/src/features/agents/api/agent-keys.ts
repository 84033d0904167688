export const agentKeys = {
  all: ['agents'] as const,
  running: () => [...agentKeys.all, 'running'] as const,
  recent: () => [...agentKeys.all, 'recent'] as const,
  logs: (agentId: string) => [...agentKeys.all, agentId, 'logs'] as const,
};
