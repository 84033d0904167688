import { expect, type Locator, type Page } from '@playwright/test';

/** The texts of all items of a conversation, read from its start to its end as somebody would: by scrolling. */
export async function shownItems(conversation: Locator): Promise<string[]> {
  return conversation.evaluate(async (box) => {
    const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const texts = new Map<number, string>();
    box.scrollTop = 0;
    for (let before = -1; before !== box.scrollTop;) {
      await drawn();
      box.querySelectorAll<HTMLElement>('[data-index]').forEach((item) => {
        texts.set(Number(item.dataset['index']), item.innerText.trim());
      });
      before = box.scrollTop;
      box.scrollTop += box.clientHeight / 2;
    }
    return [...texts].sort(([one], [other]) => one - other).map(([, text]) => text);
  });
}

/** Until nothing is on its way any more, and no two items of a conversation lie over one another. */
export async function expectSettled(page: Page): Promise<void> {
  await expect(page.locator('.animate-pulse')).toHaveCount(0);
  const overlaps = () =>
    page.evaluate(() => {
      const items = [...document.querySelectorAll('[role="log"] [data-index]')];
      const boxes = items.map((item) => item.getBoundingClientRect());
      return boxes.filter((box, index) => box.bottom > (boxes[index + 1]?.top ?? Infinity)).length;
    });
  await expect.poll(overlaps).toBe(0);
}
