import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Session } from './session';

const MINUTE_MS = 60_000;

describe('Session', () => {
  let now = 0;
  let kept: string | null = null;
  let foreign: (token: string | null) => void = () => undefined;
  const fetched = vi.fn<typeof fetch>();
  let session: Session;

  const pair = (name: string) =>
    Response.json({ access_token: `access-${name}`, refresh_token: `refresh-${name}`, expires_in: 900 });

  beforeEach(() => {
    now = 0;
    kept = 'refresh-0';
    fetched.mockReset();
    session = new Session({
      store: {
        read: () => kept,
        write: (token) => {
          kept = token;
        },
        clear: () => {
          kept = null;
        },
        onForeignChange: (listener) => {
          foreign = listener;
          return () => undefined;
        },
      },
      fetch: fetched,
      now: () => now,
      exclusively: (work) => work(),
    });
  });

  it('fetches one token for all who ask at once', async () => {
    fetched.mockImplementation(() => Promise.resolve(pair('1')));

    const tokens = await Promise.all([session.accessToken(), session.accessToken(), session.accessToken()]);

    expect(tokens).toEqual(['access-1', 'access-1', 'access-1']);
    expect(fetched).toHaveBeenCalledOnce();
    expect(kept).toBe('refresh-1');
  });

  it('keeps a token until shortly before it expires', async () => {
    fetched.mockImplementationOnce(() => Promise.resolve(pair('1')));
    fetched.mockImplementationOnce(() => Promise.resolve(pair('2')));
    await session.accessToken();

    now = 14 * MINUTE_MS;
    expect(await session.accessToken()).toBe('access-1');
    now = 14.6 * MINUTE_MS;
    expect(await session.accessToken()).toBe('access-2');
  });

  it('fetches another one when one was refused', async () => {
    fetched.mockImplementationOnce(() => Promise.resolve(pair('1')));
    fetched.mockImplementationOnce(() => Promise.resolve(pair('2')));

    session.reject(await session.accessToken());

    expect(await session.accessToken()).toBe('access-2');
  });

  it('is over when the refresh token is not good any more', async () => {
    fetched.mockImplementation(() =>
      Promise.resolve(Response.json({ detail: 'sign in again' }, { status: 401 })),
    );

    await expect(session.accessToken()).rejects.toMatchObject({ status: 401, message: 'sign in again' });

    expect(session.isSignedIn()).toBe(false);
    expect(kept).toBeNull();
  });

  it('outlives a server that is away', async () => {
    fetched.mockImplementationOnce(() => Promise.resolve(new Response('', { status: 503 })));
    fetched.mockImplementationOnce(() => Promise.resolve(pair('1')));

    await expect(session.accessToken()).rejects.toMatchObject({ status: 503 });

    expect(session.isSignedIn()).toBe(true);
    expect(await session.accessToken()).toBe('access-1');
  });

  it('ends when another tab signs out', async () => {
    fetched.mockImplementation(() => Promise.resolve(pair('1')));
    await session.accessToken();
    const heard = vi.fn();
    session.subscribe(heard);

    kept = null;
    foreign(null);

    expect(heard).toHaveBeenCalledOnce();
    expect(session.isSignedIn()).toBe(false);
    await expect(session.accessToken()).rejects.toMatchObject({ status: 401 });
  });

  it('tells the server that it ends, and forgets everything at once', () => {
    fetched.mockImplementation(() => Promise.resolve(new Response(null, { status: 204 })));

    session.end();

    expect(session.isSignedIn()).toBe(false);
    expect(kept).toBeNull();
    expect(fetched).toHaveBeenCalledWith(
      '/api/v1/auth/logout',
      expect.objectContaining({ body: JSON.stringify({ refresh_token: 'refresh-0' }) }),
    );
  });
});
