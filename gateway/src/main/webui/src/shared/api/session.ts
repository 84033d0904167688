import { Problem, problemOf } from './problem';
import type { TokenStore } from './token-store';
import type { TokenPair } from './types';

const MARGIN_MS = 30_000;

export interface SessionOptions {
  store: TokenStore;
  fetch: typeof fetch;
  now: () => number;
  exclusively: <T>(work: () => Promise<T>) => Promise<T>;
}

/**
 * The sign-in of this tab. Gives out access tokens that are good for a while yet: whoever asks while one is being fetched waits for the
 * same one. A refresh token is good once, so tabs refresh one after the other, each with what lies in the store by then.
 */
export class Session {
  private access: { token: string; until: number } | null = null;
  private refreshing: Promise<string> | null = null;
  private signedIn: boolean;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: SessionOptions) {
    this.signedIn = options.store.read() !== null;
    options.store.onForeignChange((token) => {
      if (token === null) {
        this.forget();
      } else {
        this.become(true);
      }
    });
  }

  readonly isSignedIn = (): boolean => this.signedIn;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  begin(pair: TokenPair): void {
    this.options.store.write(pair.refresh_token);
    this.access = {
      token: pair.access_token,
      until: this.options.now() + pair.expires_in * 1000 - MARGIN_MS,
    };
    this.become(true);
  }

  /** Signs out here and in all other tabs; the server is told, but nobody waits for it. */
  end(): void {
    const token = this.options.store.read();
    this.options.store.clear();
    this.forget();
    if (token !== null) {
      void this.post('/api/v1/auth/logout', { refresh_token: token }).catch(() => undefined);
    }
  }

  /** A token that is good now. Throws a problem with status 401 when the sign-in is over. */
  async accessToken(): Promise<string> {
    if (this.access !== null && this.options.now() < this.access.until) {
      return this.access.token;
    }
    this.refreshing ??= this.options
      .exclusively(() => this.refresh())
      .finally(() => {
        this.refreshing = null;
      });
    return this.refreshing;
  }

  /** The token was refused, whatever the clock says: the next one is a new one. */
  reject(token: string): void {
    if (this.access?.token === token) {
      this.access = null;
    }
  }

  private async refresh(): Promise<string> {
    const token = this.options.store.read();
    if (token === null) {
      this.forget();
      throw new Problem(401, 'Sign in first.');
    }
    const response = await this.post('/api/v1/auth/refresh', { refresh_token: token });
    const body: unknown = await response.json().catch(() => null);
    if (response.ok) {
      const pair = body as TokenPair;
      this.begin(pair);
      return pair.access_token;
    }
    if (response.status === 401 || response.status === 400) {
      this.options.store.clear();
      this.forget();
    }
    throw problemOf(response, body);
  }

  private post(path: string, body: object): Promise<Response> {
    return this.options.fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  private forget(): void {
    this.access = null;
    this.become(false);
  }

  private become(signedIn: boolean): void {
    if (this.signedIn !== signedIn) {
      this.signedIn = signedIn;
      this.listeners.forEach((listener) => {
        listener();
      });
    }
  }
}
