export const historyKeys = {
  all: ['history'] as const,
  ofTask: (taskId: string) => [...historyKeys.all, taskId] as const,
  people: (boardId: string) => [...historyKeys.all, 'people', boardId] as const,
};
