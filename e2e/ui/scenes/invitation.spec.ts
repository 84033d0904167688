import { administrator } from '../support/api';
import { expect, test } from '../support/test';

test('somebody who is invited makes an account, and the token is sent to no server but with it', async ({
  page,
  stranger,
}) => {
  await page.goto('/settings?part=users');
  await page.getByRole('button', { name: 'Invite' }).click();
  await page.getByLabel('Email').fill('grace@example.org');
  await page.getByRole('button', { name: 'Make a link' }).click();
  const link = await page.getByLabel('Link').inputValue();

  const asked: string[] = [];
  const theirs = await stranger();
  theirs.on('request', (request) => asked.push(request.url()));
  await theirs.goto(link);
  await theirs.getByLabel('Email').fill('grace@example.org');
  await theirs.getByLabel('Username').fill('grace');
  await theirs.getByLabel('Password').fill(administrator.password);
  await theirs.getByRole('button', { name: 'Create account' }).click();

  await expect(theirs.getByRole('heading', { name: 'Boards', exact: true })).toBeVisible();
  expect(asked.filter((url) => url.includes(new URL(link).hash.slice('#invitation='.length)))).toEqual([]);
});
