import { answer, api } from '@/shared/api/client';

interface PasswordChange {
  current_password: string;
  new_password: string;
}

/** Ends the other sign-ins of the account, too. */
export async function changePassword(change: PasswordChange): Promise<void> {
  await answer(api.PUT('/api/v1/auth/password', { body: change }));
}
