export const userKeys = {
  all: ['users'] as const,
  list: (text: string) => [...userKeys.all, 'list', text] as const,
  invitations: () => [...userKeys.all, 'invitations'] as const,
};
