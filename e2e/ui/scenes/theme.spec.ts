import type { Page } from '@playwright/test';
import { expect, test } from '../support/test';

test.use({ colorScheme: 'dark' });

test('the page is as dark as the system, until somebody chooses otherwise', async ({ page }) => {
  await page.goto('/boards');
  expect(await brightness(page)).toBeLessThan(40);

  await page.getByRole('button', { name: 'Appearance' }).click();
  await page.getByRole('menuitemradio', { name: 'Light' }).click();
  await expect.poll(() => brightness(page)).toBeGreaterThan(220);

  await page.reload();
  expect(await brightness(page)).toBeGreaterThan(220);
});

/** Of the ground of the page, from 0 to 255. */
function brightness(page: Page): Promise<number> {
  return page.evaluate(() => {
    const [red = 0, green = 0, blue = 0] = getComputedStyle(document.body)
      .backgroundColor.match(/\d+/g)!
      .map(Number);
    return (red + green + blue) / 3;
  });
}
