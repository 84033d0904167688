import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** When what was waited for stood on the page, in milliseconds since its loading began. */
    shownAt?: number;
    /** When each frame was drawn that was noted. */
    drawnAt: number[];
  }
}

/** Loads a page anew, and tells after how many milliseconds an element was drawn. */
export async function timeToShow(page: Page, address: string, selector: string): Promise<number> {
  await page.goto('about:blank');
  await page.addInitScript((wanted) => {
    const look = () => {
      if (document.querySelector(wanted)) {
        // It is drawn with the next frame.
        requestAnimationFrame((now) => (window.shownAt = now));
      } else {
        requestAnimationFrame(look);
      }
    };
    requestAnimationFrame(look);
  }, selector);
  await page.goto(address);
  await page.waitForFunction(() => window.shownAt !== undefined);
  return page.evaluate(() => window.shownAt ?? NaN);
}

export interface Smoothness {
  framesPerSecond: number;
  /** The longest wait for a frame, in milliseconds. */
  longest: number;
}

/** How a page is drawn while something is done to it. */
export async function smoothness(page: Page, work: () => Promise<unknown>): Promise<Smoothness> {
  await page.evaluate(() => {
    window.drawnAt = [];
    const note = (now: number) => {
      window.drawnAt.push(now);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  await work();
  const waits = await page.evaluate(() =>
    window.drawnAt.slice(1).map((frame, index) => frame - (window.drawnAt[index] ?? frame)),
  );
  const whole = waits.reduce((sum, wait) => sum + wait, 0);
  return { framesPerSecond: (waits.length / whole) * 1000, longest: Math.max(...waits) };
}

/** The JavaScript heap in MiB, without what nobody holds any more. */
export async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number };
  await session.detach();
  return usedSize / 1024 ** 2;
}

export function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
}

/** A row of the table that docs/benchmarks.md shows. */
export function tell(what: string, value: number, unit: string): void {
  console.log(`| ${what} | ${value.toFixed(0)} ${unit} |`);
}
