import type { Role } from '@/shared/api/types';

export const roles: { value: Role; label: string }[] = [
  { value: 'user', label: 'User' },
  { value: 'admin', label: 'Administrator' },
];
