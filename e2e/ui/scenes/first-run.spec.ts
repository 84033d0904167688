import { administrator } from '../support/api';
import { expect, nobody, test } from '../support/test';

test.use({ storageState: nobody });

test('the first one to come makes an account and a board', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Welcome to Kandev' })).toBeVisible();
  await page.getByLabel('Email').fill(administrator.email);
  await page.getByLabel('Username').fill(administrator.username);
  await page.getByLabel('Password').fill(administrator.password);
  await page.getByRole('button', { name: 'Create account' }).click();

  await expect(page.getByText('No board yet')).toBeVisible();
  await page.getByRole('button', { name: 'New board' }).first().click();
  await page.getByLabel('Name').fill('First board');
  await page.getByRole('button', { name: 'Create board' }).click();

  await expect(page.getByRole('heading', { name: 'First board' })).toBeVisible();
  await expect(page.getByText('No task yet')).toBeVisible();
});
