import {
  test as base,
  type Browser,
  type BrowserContextOptions,
  type Page,
  type ViewportSize,
} from '@playwright/test';
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
  /** Another browser of the same person. */
  elsewhere: () => Promise<Page>;
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
  elsewhere: async ({ browser, viewport, tolerated }, use) => {
    const opened: { page: Page; close: () => Promise<void> }[] = [];
    await use(async () => {
      const another = await open(browser, viewport, tolerated);
      opened.push(another);
      return another.page;
    });
    for (const { close } of opened) {
      await close();
    }
  },
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

async function open(browser: Browser, viewport: ViewportSize | null, tolerated: RegExp) {
  const context = await browser.newContext({ baseURL: system.url, viewport, storageState: await signedIn() });
  const complain = watch(context, tolerated);
  return {
    page: await context.newPage(),
    close: async () => {
      await context.close();
      complain();
    },
  };
}

export { expect } from '@playwright/test';
