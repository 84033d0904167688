import { administrator } from '../support/api';
import { expect, nobody, test } from '../support/test';

test.describe('somebody who is not signed in', () => {
  test.use({ storageState: nobody, tolerated: /status of 401/ });

  test('signs in and comes to the page that was wanted', async ({ page }) => {
    await page.goto('/queue');
    await page.getByLabel('Email or username').fill(administrator.username);
    await page.getByLabel('Password').fill('wrong horse');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('alert')).toBeVisible();

    await page.getByLabel('Password').fill(administrator.password);
    await page.keyboard.press('Enter');

    await expect(page.getByRole('heading', { name: 'Queue' })).toBeVisible();
    await expect(page).toHaveURL('/queue');
  });
});

test('signing out in one tab signs out in the others', async ({ context, page }) => {
  await page.goto('/boards');
  const other = await context.newPage();
  await other.goto('/agents');
  await expect(other.getByRole('heading', { name: 'Agents' })).toBeVisible();

  await page.getByRole('button', { name: administrator.username }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();

  await expect(page.getByRole('heading', { name: 'Sign in to Kandev' })).toBeVisible();
  await expect(other.getByRole('heading', { name: 'Sign in to Kandev' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Sign in to Kandev' })).toBeVisible();
});
