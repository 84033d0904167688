import { defineConfig } from '@playwright/test';
import { system } from './support/system';

/**
 * One worker, for all scenes share one system. No retries unless told so, as CI is, which runs whatever fails once more and names it:
 * a scene that passes at times is one that fails.
 */
export default defineConfig({
  testDir: 'scenes',
  outputDir: `${system.output}/results`,
  workers: 1,
  retries: system.retries,
  forbidOnly: true,
  // Whoever waits longest waits for a service that was killed, and for a browser that tries ever less often.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  reporter: [['list'], ['html', { open: 'never', outputFolder: `${system.output}/report` }]],
  use: {
    baseURL: system.url,
    actionTimeout: 60_000,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    // Nothing that moves is in the way of a look at it.
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: system.chromium,
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [
    { name: 'first run', testMatch: 'first-run.spec.ts' },
    { name: 'scenes', testIgnore: 'first-run.spec.ts', dependencies: ['first run'] },
  ],
});
