import { expect, type Page } from '@playwright/test';
import type { Showcase } from './showcase';

type Show = (page: Page, showcase: Showcase) => Promise<void>;

const tab =
  (name: string, pick: (showcase: Showcase) => string, ready: RegExp): Show =>
  async (page, showcase) => {
    await page.goto(`/tasks/${pick(showcase)}?tab=${name}`);
    await expect(page.getByRole('tabpanel').getByText(ready).filter({ visible: true }).first()).toBeVisible();
  };

const settings =
  (part: string, ready: RegExp): Show =>
  async (page) => {
    await page.goto(`/settings?part=${part}`);
    await expect(page.getByText(ready).filter({ visible: true }).first()).toBeVisible();
  };

const board: Show = async (page, { boardId }) => {
  await page.goto(`/boards/${boardId}`);
  await expect(page.getByText('Collect the wishes')).toBeVisible();
};

/** How each screen is come to, and what is there when it is ready. */
export const screens: Record<string, Show> = {
  boards: async (page) => {
    await page.goto('/boards');
    await expect(page.getByRole('main').getByText('Website').first()).toBeVisible();
  },
  board,
  'board-with-task': async (page, { boardId, running }) => {
    await page.goto(`/boards/${boardId}?task=${running}`);
    await expect(page.getByText('I look at the')).toBeVisible();
  },
  'board-without-match': async (page, showcase) => {
    await board(page, showcase);
    await page.getByRole('search').getByLabel('Search cards').fill('nothing has this');
    await expect(page.getByText('Collect the wishes')).toBeHidden();
  },
  'new-task': async (page, showcase) => {
    await board(page, showcase);
    await page.keyboard.press('c');
    await expect(page.getByRole('dialog', { name: 'New task' })).toBeVisible();
  },
  'edit-task': async (page, { reported }) => {
    await page.goto(`/tasks/${reported}`);
    await page.getByRole('button', { name: 'More for this task' }).click();
    await page.getByRole('menuitem', { name: 'Edit…' }).click();
    await page.getByRole('button', { name: 'Preview' }).click();
    await expect(
      page.getByRole('group', { name: 'Preview of description' }).getByText('what is in it'),
    ).toBeVisible();
  },
  palette: async (page) => {
    await page.goto('/boards');
    await expect(page.getByRole('main').getByText('Website').first()).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('report');
    await expect(page.getByRole('option', { name: 'Report on the repository' }).first()).toBeVisible();
  },
  shortcuts: async (page) => {
    await page.goto('/boards');
    await expect(page.getByRole('main').getByText('Website').first()).toBeVisible();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  },
  conversation: tab('conversation', ({ reported }) => reported, /^Finished$/),
  'conversation-running': tab('conversation', ({ running }) => running, /^running the tests$/),
  'conversation-asking': tab('conversation', ({ asking }) => asking, /^Allow once$/),
  'conversation-failed': tab('conversation', ({ failed }) => failed, /compiler was not found/),
  changes: tab('changes', ({ edited }) => edited, /Good morning/),
  artifacts: async (page, { reported }) => {
    await page.goto(`/tasks/${reported}?tab=artifacts`);
    await page.getByRole('button', { name: 'ANALYSIS.md', exact: true }).click();
    await expect(page.getByRole('cell', { name: 'Tracked files' })).toBeVisible();
  },
  logs: tab('logs', ({ edited }) => edited, /polite now/),
  history: tab('history', ({ reported }) => reported, /ada/),
  agents: async (page) => {
    await page.goto('/agents');
    await expect(
      page
        .getByRole('main')
        .getByText(/analyst/)
        .first(),
    ).toBeVisible();
  },
  queue: async (page) => {
    await page.goto('/queue');
    await expect(page.getByRole('main').getByText(/nothing/i)).toBeVisible();
  },
  'settings-account': settings('account', /Password/),
  'settings-tokens': settings('tokens', /API tokens/),
  'settings-agent-types': settings('agent-types', /analyst/),
  'settings-users': settings('users', /ada@example\.org/),
  missing: async (page) => {
    await page.goto('/no-such-page');
    await expect(page.getByText('There is no such page')).toBeVisible();
  },
};
