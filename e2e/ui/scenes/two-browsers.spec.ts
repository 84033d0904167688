import { BoardPage } from '../support/board';
import { expect, test } from '../support/test';

test('what somebody changes appears in another browser without a reload', async ({
  page,
  elsewhere,
  board,
}) => {
  const here = await BoardPage.open(page, board.id);
  const there = await BoardPage.open(await elsewhere(), board.id);

  await page.getByRole('button', { name: 'New task' }).first().click();
  await page.getByLabel('Title').fill('Seen by both');
  await page.getByRole('button', { name: 'Create task' }).click();
  await there.expectIn('To do', 'Seen by both');

  await there.carry('Seen by both', 'Blocked');
  await there.page.mouse.up();
  await here.expectIn('Blocked', 'Seen by both');

  await here.card('Seen by both').click();
  await page.getByRole('button', { name: 'More for this task' }).click();
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  await page.getByRole('button', { name: 'Delete task' }).click();
  await expect(there.card('Seen by both')).toHaveCount(0);
});
