import { lingering } from '../support/agents';
import { BoardPage } from '../support/board';
import { expect, test } from '../support/test';

test('a task is renamed and hurried, and its card shows it', async ({ page, api, board }) => {
  const task = await api.task(board.id, { title: 'Write it down', description: 'Soon.' });
  const shown = await BoardPage.open(page, board.id);
  await shown.card('Write it down').click();
  await page.getByRole('button', { name: 'More for this task' }).click();
  await page.getByRole('menuitem', { name: 'Edit…' }).click();
  await page.getByLabel('Title').fill('Write it all down');
  await page.getByLabel('Priority', { exact: true }).last().click();
  await page.getByRole('option', { name: '7', exact: true }).click();
  await page.getByRole('button', { name: 'Save' }).click();

  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Write it all down' })).toBeVisible();
  await expect(shown.card('Write it all down')).toContainText('7');
  expect(await api.description(task.id)).toBe('Soon.');
});

test('an agent is told to stop its turn', async ({ page, api, board }) => {
  const agent = await api.agent('lingering', lingering);
  const task = await api.task(board.id, { title: 'Run the tests', agent_type: agent });
  await page.goto(`/tasks/${task.id}`);
  await page.getByRole('button', { name: 'Stop this turn' }).click();

  await expect(page.getByText('Completed', { exact: true })).toBeVisible();
});
