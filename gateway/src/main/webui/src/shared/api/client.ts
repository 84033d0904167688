import createClient from 'openapi-fetch';
import { exclusively } from './exclusive';
import { problemOf } from './problem';
import type { paths } from './schema';
import { Session } from './session';
import { tokenStore } from './token-store';

export const session = new Session({
  store: tokenStore,
  fetch: (...call) => fetch(...call),
  now: () => Date.now(),
  exclusively,
});

/** With the session's token, and once more with a new one when that was refused. */
async function authorizedFetch(request: Request): Promise<Response> {
  const again = request.clone();
  const token = await session.accessToken();
  request.headers.set('Authorization', `Bearer ${token}`);
  const response = await fetch(request);
  if (response.status !== 401) {
    return response;
  }
  session.reject(token);
  again.headers.set('Authorization', `Bearer ${await session.accessToken()}`);
  return fetch(again);
}

/** Calls as a signed-in user. */
export const api = createClient<paths>({ fetch: authorizedFetch });

/** Calls of the few operations that ask for no sign-in. */
export const openApi = createClient<paths>({ fetch: (request) => fetch(request) });

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** What a call answered; throws the problem when it failed. */
export async function answer<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) {
    throw problemOf(response, error);
  }
  return data as T;
}
