const KEY = 'kandev.refresh-token';

/**
 * Where the refresh token lies: localStorage, for a sign-in is meant to last over tabs and restarts of the browser. What scripts of this
 * origin could read is kept out of it by the page's content security policy; the access token never leaves memory.
 */
export const tokenStore = {
  read: (): string | null => localStorage.getItem(KEY),
  write: (token: string): void => {
    localStorage.setItem(KEY, token);
  },
  clear: (): void => {
    localStorage.removeItem(KEY);
  },
  /** Calls when another tab signs in or out. */
  onForeignChange: (listener: (token: string | null) => void): (() => void) => {
    const heard = (event: StorageEvent) => {
      if (event.key === KEY || event.key === null) {
        listener(tokenStore.read());
      }
    };
    window.addEventListener('storage', heard);
    return () => {
      window.removeEventListener('storage', heard);
    };
  },
};

export type TokenStore = typeof tokenStore;
