import { answer, openApi, session } from '@/shared/api/client';

interface Credentials {
  login: string;
  password: string;
}

export async function signIn(credentials: Credentials): Promise<void> {
  session.begin(await answer(openApi.POST('/api/v1/auth/login', { body: credentials })));
}
