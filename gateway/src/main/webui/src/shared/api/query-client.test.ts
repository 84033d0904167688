import { onlineManager } from '@tanstack/react-query';
import { afterEach, expect, it } from 'vitest';
import { Problem } from './problem';
import { queryClient } from './query-client';

afterEach(() => {
  onlineManager.setOnline(true);
  queryClient.clear();
});

it('asks although the browser believes that it has no network, for Kandev may run on the same machine', async () => {
  onlineManager.setOnline(false);

  const answer = await queryClient.fetchQuery({
    queryKey: ['here'],
    queryFn: () => Promise.resolve('answer'),
  });
  expect(answer).toBe('answer');

  const mutation = queryClient
    .getMutationCache()
    .build(queryClient, { mutationFn: () => Promise.resolve('done') });
  await expect(mutation.execute(undefined)).resolves.toBe('done');
});

it('asks again when the server said to, and grows more patient when it said nothing', () => {
  const { retryDelay } = queryClient.getDefaultOptions().queries ?? {};
  const delay = (failures: number, problem: Problem) =>
    typeof retryDelay === 'function' ? retryDelay(failures, problem) : null;

  expect(delay(0, new Problem(429, 'Too many requests.', [], 7))).toBe(7_000);
  expect(delay(0, new Problem(503, 'Away.', [], 3_600))).toBe(60_000);
  expect(delay(0, new Problem(503, 'Away.'))).toBe(1_000);
  expect(delay(2, new Problem(0, 'No answer.'))).toBe(4_000);
});
