import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from '@playwright/test';
import { expectSettled } from '../support/conversation';
import { screens } from '../support/screens';
import { makeShowcase, type Showcase } from '../support/showcase';
import { system } from '../support/system';
import { expect, nobody, test } from '../support/test';

const EVERY_PAGE_MS = 480_000;

const looks: { name: string; options: BrowserContextOptions }[] = [
  { name: 'light', options: {} },
  { name: 'dark', options: { colorScheme: 'dark' } },
  { name: 'phone', options: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } },
];

let showcase: Showcase;

test.beforeAll(async ({ api }) => {
  showcase = await makeShowcase(api);
});

test.afterAll(async ({ api }) => {
  await api.stop(showcase.running);
  await api.stop(showcase.asking);
});

for (const { name: look, options } of looks) {
  test.describe(look, () => {
    test.use(options);

    test(`every page is for everybody, and fits (${look})`, async ({ page }) => {
      test.setTimeout(EVERY_PAGE_MS);
      for (const [name, show] of Object.entries(screens)) {
        await test.step(name, async () => {
          await show(page, showcase);
          await expectGood(page, look, name);
        });
      }
    });

    test.describe('before signing in', () => {
      test.use({ storageState: nobody });

      test(`the way in is for everybody, and fits (${look})`, async ({ page }) => {
        await page.goto('/sign-in');
        await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
        await expectGood(page, look, 'sign-in');
        await page.goto('/register#invitation=none');
        await expect(page.getByRole('button', { name: 'Create account' })).toBeVisible();
        await expectGood(page, look, 'register');
      });
    });
  });
}

async function expectGood(page: Page, look: string, name: string): Promise<void> {
  await expectSettled(page);
  await page.screenshot({ path: `${system.output}/screens/${look}/${name}.png` });
  const sizes = await page.evaluate(() => ({
    page: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  expect.soft(sizes.page, `${name} scrolls sideways`).toBeLessThanOrEqual(sizes.window);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(' ')}`);
  expect.soft(grave, `${name} keeps somebody out`).toEqual([]);
}
