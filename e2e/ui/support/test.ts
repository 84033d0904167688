import { test as base, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import { Api, newSession } from './api';
import { system } from './system';
import { watch } from './watch';

type StorageState = Exclude<BrowserContextOptions['storageState'], string | undefined>;

/** Nobody is signed in: `test.use({ storageState: nobody })`. */
export const nobody: StorageState = { cookies: [], origins: [] };

interface Scene {
  /** Troubles that this scene makes on purpose. */
  tolerated: RegExp;
  board: { id: string; name: string };
  /** Another browser, with what it has stored. */
  another: (storageState: StorageState) => Promise<Page>;
  /** Another browser of the same person. */
  elsewhere: () => Promise<Page>;
  /** The browser of somebody who is not signed in. */
  stranger: () => Promise<Page>;
  quiet: void;
}

interface Bench {
  api: Api;
}

/** A scene begins signed in, has a board of its own, and fails when its browser complains or asks anybody else for anything. */
export const test = base.extend<Scene, Bench>({
  tolerated: [/$^/, { option: true }],
  api: [async ({}, use) => use(await Api.signIn()), { scope: 'worker' }],
  storageState: async ({}, use) => use(await signedIn()),
  board: async ({ api }, use, info) => use(await api.board(info.title.slice(0, 100))),
  another: async ({ browser, viewport, tolerated }, use) => {
    const opened: { context: BrowserContext; complain: () => void }[] = [];
    await use(async (storageState) => {
      const context = await browser.newContext({ baseURL: system.url, viewport, storageState });
      opened.push({ context, complain: watch(context, tolerated) });
      return context.newPage();
    });
    for (const { context, complain } of opened) {
      await context.close();
      complain();
    }
  },
  elsewhere: async ({ another }, use) => use(async () => another(await signedIn())),
  stranger: async ({ another }, use) => use(() => another(nobody)),
  quiet: [
    async ({ context, tolerated }, use) => {
      const complain = watch(context, tolerated);
      await use();
      complain();
    },
    { auto: true },
  ],
});

async function signedIn(): Promise<StorageState> {
  const { refresh_token: value } = await newSession();
  return {
    cookies: [],
    origins: [{ origin: system.url, localStorage: [{ name: 'kandev.refresh-token', value }] }],
  };
}

export { expect } from '@playwright/test';
