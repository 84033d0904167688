import { system } from '../support/system';
import { expect, test } from '../support/test';

test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

test('the main job is done on a phone', async ({ page, board }) => {
  await page.goto('/boards');
  await page.getByRole('button', { name: 'Navigation' }).tap();
  await page
    .getByRole('dialog', { name: 'Navigation' })
    .getByRole('link', { name: board.name })
    .first()
    .tap();
  await page.getByRole('button', { name: 'New task' }).first().tap();
  await page.getByLabel('Title').fill('Report, please');
  await page.getByLabel('Repository').fill(system.repository);
  await page.getByLabel('Agent', { exact: true }).tap();
  await page.getByRole('option', { name: /^analyst/ }).tap();
  await page.getByRole('button', { name: 'Create task' }).tap();

  await page.locator('[data-task]').filter({ hasText: 'Report, please' }).tap();
  const panel = page.getByRole('complementary', { name: 'Task' });
  await expect(panel.getByText('Completed', { exact: true })).toBeVisible();
  await expect(panel.getByText('Finished')).toBeVisible();
  await panel.getByRole('tab', { name: 'Artifacts' }).tap();
  await panel.getByRole('button', { name: 'ANALYSIS.md', exact: true }).tap();
  await expect(panel.getByRole('cell', { name: 'Tracked files' })).toBeVisible();
  await panel.getByRole('button', { name: 'Close' }).tap();
  await expect(panel).toBeHidden();
});
