/** Tasks are shown by several features: what one of them changes, the others must not keep. */
export const taskKeys = {
  all: ['tasks'] as const,
  ofBoard: (boardId: string) => [...taskKeys.all, 'board', boardId] as const,
  one: (taskId: string) => [...taskKeys.all, 'one', taskId] as const,
  status: (taskId: string) => [...taskKeys.one(taskId), 'status'] as const,
};
