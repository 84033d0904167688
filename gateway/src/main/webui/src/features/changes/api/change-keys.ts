export const changeKeys = {
  all: ['changes'] as const,
  ofTask: (taskId: string) => [...changeKeys.all, taskId] as const,
};
