import { BoardPage } from '../support/board';
import { heap, median, smoothness, tell, timeToShow } from '../support/measure';
import { test } from '../support/test';

const CARD = '[data-task]';
const LOADS = 5;
const ROUNDS = 10;

test('a board with very many cards', async ({ page }) => {
  const boardId = process.env['KANDEV_UI_BOARD'] ?? '';
  await timeToShow(page, `/boards/${boardId}`, CARD);
  const times = [];
  for (let load = 0; load < LOADS; load++) {
    times.push(await timeToShow(page, `/boards/${boardId}`, CARD));
  }
  tell('board, can be used', median(times), 'ms');
  tell('board, heap', await heap(page), 'MiB');

  const board = await BoardPage.open(page, boardId);
  await board.carry('Card 1.', 'Blocked');
  const { mouse } = page;
  const carrying = await smoothness(page, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      await mouse.move(450, 300, { steps: 20 });
      await mouse.move(1100, 700, { steps: 20 });
    }
  });
  await page.keyboard.press('Escape');
  await mouse.up();
  tell('board, a card carried, frames a second', carrying.framesPerSecond, '');
  tell('board, a card carried, longest frame', carrying.longest, 'ms');
});
