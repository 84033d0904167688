import { BoardPage } from '../support/board';
import { expect, test } from '../support/test';

const whyNot = 'To do does not go to Completed, only to In progress, Blocked or Cancelled.';

test('a card is dragged to another column with the mouse', async ({ page, api, board }) => {
  await api.task(board.id, { title: 'Carry me' });
  const shown = await BoardPage.open(page, board.id);

  await shown.carry('Carry me', 'Blocked');
  await page.mouse.up();

  await shown.expectIn('Blocked', 'Carry me');
  await page.reload();
  await shown.expectIn('Blocked', 'Carry me');
});

test('a card is put above another one with the mouse', async ({ page, api, board }) => {
  for (const title of ['One', 'Two', 'Three']) {
    await api.task(board.id, { title });
  }
  const shown = await BoardPage.open(page, board.id);
  await shown.expectOrder('To do', ['One', 'Two', 'Three']);

  await shown.carry('Three', 'To do', shown.card('One'));
  await page.mouse.up();

  await shown.expectOrder('To do', ['Three', 'One', 'Two']);
  await page.reload();
  await shown.expectOrder('To do', ['Three', 'One', 'Two']);
});

test('a card is carried to another column with the keyboard', async ({ page, api, board }) => {
  const task = await api.task(board.id, { title: 'Carry me' });
  const shown = await BoardPage.open(page, board.id);

  await shown.card('Carry me').focus();
  await page.keyboard.press('Space');
  await shown.expectSaid('Over To do.');
  await page.keyboard.press('ArrowRight');
  await shown.expectSaid('Over In progress.');
  await page.keyboard.press('ArrowRight');
  await shown.expectSaid('Over Blocked.');
  await page.keyboard.press('Space');

  await shown.expectIn('Blocked', 'Carry me');
  await expect.poll(() => api.state(task.id)).toBe('BLOCKED');
});

test.describe('with all columns in sight', () => {
  // Else the board scrolls on under a card that is held at its edge.
  test.use({ viewport: { width: 2100, height: 900 } });

  test('a forbidden drop is explained and undone', async ({ page, api, board }) => {
    const task = await api.task(board.id, { title: 'Carry me' });
    const shown = await BoardPage.open(page, board.id);

    await shown.carry('Carry me', 'Completed');
    await expect(shown.column('Completed').getByText(whyNot)).toBeVisible();
    await page.mouse.up();

    await expect(page.getByRole('status').getByText(whyNot)).toBeVisible();
    await shown.expectIn('To do', 'Carry me');
    expect(await api.state(task.id)).toBe('TODO');
  });
});

test.describe('without a network', () => {
  test.use({ tolerated: /ERR_INTERNET_DISCONNECTED/ });

  test('a card that could not be moved goes back', async ({ page, context, api, board }) => {
    await api.task(board.id, { title: 'Carry me' });
    const shown = await BoardPage.open(page, board.id);

    await context.setOffline(true);
    await shown.carry('Carry me', 'Blocked');
    await page.mouse.up();

    await expect(page.getByRole('status').getByText(/cannot be reached/)).toBeVisible();
    await shown.expectIn('To do', 'Carry me');
  });
});
