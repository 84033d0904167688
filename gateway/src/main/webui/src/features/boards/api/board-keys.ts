export const boardKeys = {
  all: ['boards'] as const,
  list: () => [...boardKeys.all, 'list'] as const,
  one: (boardId: string) => [...boardKeys.all, boardId] as const,
  members: (boardId: string) => [...boardKeys.all, boardId, 'members'] as const,
};
