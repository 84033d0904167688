export const logKeys = {
  all: ['logs'] as const,
  agents: (taskId: string) => [...logKeys.all, 'agents', taskId] as const,
  ofAgent: (agentId: string) => [...logKeys.all, 'lines', agentId] as const,
};
