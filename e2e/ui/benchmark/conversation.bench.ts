import { heap, median, smoothness, tell, timeToShow } from '../support/measure';
import { expect, test } from '../support/test';

const ITEM = '[role="log"] [data-index]';
const LOADS = 5;
const SCREENFULS = 200;

test('a task with very many messages', async ({ page }) => {
  const address = `/tasks/${process.env['KANDEV_UI_TASK'] ?? ''}`;
  await timeToShow(page, address, ITEM);
  const times = [];
  for (let load = 0; load < LOADS; load++) {
    times.push(await timeToShow(page, address, ITEM));
  }
  tell('conversation, first content', median(times), 'ms');
  tell('conversation, heap when it is open', await heap(page), 'MiB');

  const conversation = page.getByRole('log', { name: 'Conversation' });
  await conversation.hover();
  const scrolling = await smoothness(page, async () => {
    for (let turn = 0; turn < SCREENFULS; turn++) {
      await page.mouse.wheel(0, -600);
    }
  });
  tell('conversation, scrolled back, frames a second', scrolling.framesPerSecond, '');
  tell('conversation, scrolled back, longest frame', scrolling.longest, 'ms');

  const read = await smoothness(page, async () => {
    for (let jump = 0; jump < 20; jump++) {
      const before = await conversation.evaluate((box) => box.scrollHeight);
      await conversation.evaluate((box) => (box.scrollTop = 0));
      await expect.poll(() => conversation.evaluate((box) => box.scrollHeight)).toBeGreaterThan(before);
    }
  });
  tell('conversation, 10 000 more read back, frames a second', read.framesPerSecond, '');
  tell('conversation, 10 000 more read back, longest frame', read.longest, 'ms');
  tell('conversation, heap afterwards', await heap(page), 'MiB');
});
