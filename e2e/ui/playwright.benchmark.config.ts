import config from './playwright.config';

/** Measures instead of testing: WebUiBenchmark has put there what is looked at. */
export default {
  ...config,
  testDir: 'benchmark',
  testMatch: '*.bench.ts',
  timeout: 300_000,
  reporter: 'list',
  projects: [{ name: 'benchmark' }],
};
