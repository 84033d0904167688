import { BoardPage } from '../support/board';
import { system } from '../support/system';
import { expect, test } from '../support/test';

test('a task is created by keyboard alone and watched until it is done', async ({ page, board }) => {
  await BoardPage.open(page, board.id);
  const { keyboard } = page;
  await keyboard.press('c');
  await expect(page.getByLabel('Title')).toBeFocused();
  await keyboard.type('Look at the repository');
  await keyboard.press('Tab');
  await keyboard.type('Tell what is in it.');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.type(system.repository);
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await expect(page.getByLabel('Agent', { exact: true })).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByRole('option', { name: /^analyst/ })).toBeVisible();
  await keyboard.type('analyst');
  await keyboard.press('Enter');
  await expect(page.getByLabel('Agent', { exact: true })).toHaveText('analyst');
  for (let step = 0; step < 4; step++) {
    await keyboard.press('Shift+Tab');
  }
  await expect(page.getByLabel('Description')).toBeFocused();
  await keyboard.press('Control+Enter');

  const card = page.locator('[data-task]');
  await expect(card).toContainText('Look at the repository');
  await card.focus();
  await keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Task' });
  await expect(panel.getByText('Completed', { exact: true })).toBeVisible();
  const conversation = panel.getByRole('log', { name: 'Conversation' });
  await expect(conversation.getByText('Finished')).toBeVisible();
  await expect(conversation.getByText('ANALYSIS.md').last()).toBeVisible();
  await keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(
    page.getByRole('region', { name: 'Completed, 1' }).getByText('Look at the repository'),
  ).toBeVisible();
});
