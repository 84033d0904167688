import { readFile } from 'node:fs/promises';
import { editing } from '../support/agents';
import { system } from '../support/system';
import { expect, test } from '../support/test';

let editor: string;

test.beforeAll(async ({ api }) => {
  editor = await api.agent('editing', editing);
});

test('what an agent changed is read in one column and side by side', async ({ page, api, board }) => {
  const task = await api.task(board.id, {
    title: 'Be polite',
    agent_type: editor,
    repository_url: system.repository,
  });
  await api.awaitState(task.id, 'COMPLETED');
  await page.goto(`/tasks/${task.id}`);
  await page.getByRole('tab', { name: 'Changes' }).click();

  const files = page.getByRole('navigation', { name: 'Changed files' });
  for (const name of ['README.md', 'REPORT.md', 'add.ts', 'file-0.txt']) {
    await expect(files.getByRole('button', { name: new RegExp(name.replace('.', '\\.')) })).toBeVisible();
  }
  await files.getByRole('button', { name: /README\.md/ }).click();
  const removed = page.locator('.diff-code-delete').getByText('Hello', { exact: true });
  const added = page.locator('.diff-code-insert').getByText('Good morning', { exact: true });
  await page.getByRole('button', { name: 'Show in one column' }).click();
  await expect(removed).toBeVisible();
  await expect(added).toBeVisible();
  expect(await rowOf(removed)).not.toEqual(await rowOf(added));

  await page.getByRole('button', { name: 'Show side by side' }).click();
  await expect.poll(async () => (await rowOf(removed)) === (await rowOf(added))).toBe(true);
});

test('a report is read and downloaded', async ({ page, api, board }) => {
  const task = await api.task(board.id, {
    title: 'Report',
    agent_type: 'analyst',
    repository_url: system.repository,
  });
  await api.awaitState(task.id, 'COMPLETED');
  await page.goto(`/tasks/${task.id}?tab=artifacts`);

  const preview = page.getByRole('region', { name: 'ANALYSIS.md' });
  await expect(preview.getByRole('cell', { name: 'Tracked files' })).toBeVisible();
  const downloading = page.waitForEvent('download');
  await preview.getByRole('button', { name: 'Download ANALYSIS.md' }).click();

  const download = await downloading;
  expect(download.suggestedFilename()).toBe('ANALYSIS.md');
  expect(await readFile(await download.path(), 'utf8')).toContain('| Tracked files | 8 |');
});

/** The height at which it stands. */
async function rowOf(line: import('@playwright/test').Locator): Promise<number | undefined> {
  return (await line.boundingBox())?.y;
}
