export const artifactKeys = {
  all: ['artifacts'] as const,
  ofTask: (taskId: string) => [...artifactKeys.all, taskId] as const,
  content: (taskId: string, artifactId: string, size: number | null) =>
    [...artifactKeys.ofTask(taskId), artifactId, size] as const,
};
