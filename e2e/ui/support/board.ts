import { expect, type Locator, type Page } from '@playwright/test';

/** A board on a page. */
export class BoardPage {
  private constructor(readonly page: Page) {}

  /** Comes when its stream does, so that nothing that changes from then on is missed. */
  static async open(page: Page, boardId: string): Promise<BoardPage> {
    const streaming = page.waitForEvent('websocket');
    await page.goto(`/boards/${boardId}`);
    const stream = await streaming;
    await stream.waitForEvent('framereceived');
    return new BoardPage(page);
  }

  column(name: string): Locator {
    return this.page.getByRole('region', { name: new RegExp(`^${name}, `) });
  }

  card(title: string): Locator {
    return this.page.locator('[data-task]').filter({ hasText: title });
  }

  async expectIn(column: string, title: string): Promise<void> {
    await expect(this.column(column).locator('[data-task]').filter({ hasText: title })).toBeVisible();
  }

  async expectOrder(column: string, titles: string[]): Promise<void> {
    const cards = this.column(column).locator('[data-task]');
    await expect(cards).toHaveCount(titles.length);
    for (const [index, title] of titles.entries()) {
      await expect(cards.nth(index)).toContainText(title);
    }
  }

  /** Takes a card by the mouse, and holds it over a column, or over the upper edge of a card there, until the page has followed. */
  async carry(title: string, column: string, above?: Locator): Promise<void> {
    const from = await boxOf(this.card(title));
    const to = await boxOf(above ?? this.column(column));
    const target = { x: to.x + to.width / 2, y: above ? to.y + 2 : to.y + to.height / 2 };
    const { mouse } = this.page;
    await mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await mouse.down();
    await mouse.move(target.x, target.y, { steps: 12 });
    await this.expectSaid(`Over ${column}.`);
    const carried = this.page.getByText(title, { exact: true }).last();
    await expect
      .poll(async () => Math.abs(middle(await boxOf(carried)) - target.y))
      .toBeLessThan(from.height / 2);
  }

  /** What is said to those who do not see the board. */
  async expectSaid(text: string): Promise<void> {
    await expect(this.page.locator('[id^="DndLiveRegion"]')).toHaveText(text);
  }
}

function middle({ y, height }: { y: number; height: number }): number {
  return y + height / 2;
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) {
    throw new Error('it is not to be seen');
  }
  return box;
}
