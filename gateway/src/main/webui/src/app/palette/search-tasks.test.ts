import { QueryClient } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import type { Board } from '@/shared/api/types';
import { taskSearchQuery } from './search-tasks';

const asked = vi.hoisted(() => vi.fn<(path: string, options: { signal: AbortSignal }) => Promise<never>>());
vi.mock('@/shared/api/client', () => ({ api: { GET: asked }, answer: (call: unknown) => call }));

it('breaks off a search that nobody waits for any more', async () => {
  asked.mockReturnValue(new Promise(() => undefined));
  const queries = new QueryClient();
  const query = taskSearchQuery([{ id: 'b' } as Board], 'rep');

  queries.fetchQuery(query).catch(() => undefined);
  await vi.waitFor(() => {
    expect(asked).toHaveBeenCalled();
  });
  await queries.cancelQueries({ queryKey: query.queryKey });

  expect(asked.mock.calls[0]?.[1].signal.aborted).toBe(true);
});
