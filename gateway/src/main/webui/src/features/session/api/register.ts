import { answer, openApi } from '@/shared/api/client';
import { signIn } from './sign-in';

export interface NewAccount {
  email: string;
  username: string;
  password: string;
  invitation?: string;
}

/** Makes an account and signs in with it. */
export async function register(account: NewAccount): Promise<void> {
  await answer(openApi.POST('/api/v1/auth/register', { body: account }));
  await signIn({ login: account.username, password: account.password });
}
