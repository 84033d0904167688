import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, renderHook, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Problem } from '@/shared/api/problem';
import { TooltipProvider } from '@/shared/ui/tooltip';
import type { CommentPlace } from '../model/review-comments';
import { useReviewComments } from '../model/use-review-comments';
import { SendReviewDialog } from './send-review-dialog';

const promptTask = vi.hoisted(() => vi.fn());
vi.mock('@/shared/api/prompt-task', () => ({ promptTask }));

const place: CommentPlace = { path: 'a.ts', side: 'new', line: 1, quote: 'let a' };
const comments = () => renderHook(() => useReviewComments('t')).result.current;

function Dialog() {
  return <SendReviewDialog taskId="t" review={useReviewComments('t')} onOpenChange={() => undefined} />;
}

const show = () =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <TooltipProvider>
        <Dialog />
      </TooltipProvider>
    </QueryClientProvider>,
  );

const send = () => userEvent.click(screen.getByRole('button', { name: 'Send to the agent' }));

beforeEach(() => {
  localStorage.clear();
  comments().write(place, 'Say const.');
});

afterEach(cleanup);

it('keeps the comments when they could not be sent, and says why', async () => {
  promptTask.mockRejectedValue(new Problem(503, 'The orchestrator is away.'));
  show();
  await send();

  expect(await screen.findByText('The orchestrator is away.')).toBeTruthy();
  expect(comments().comments).toHaveLength(1);
});

it('drops the comments that were sent, whoever looks, and keeps what was written since', async () => {
  let arrive: (answer: object) => void = () => undefined;
  promptTask.mockReturnValue(new Promise((resolve) => (arrive = resolve)));
  const { unmount } = show();
  await send();
  unmount();
  comments().write({ ...place, line: 2 }, 'And here.');

  arrive({});

  await waitFor(() => {
    expect(comments().comments.map(({ text }) => text)).toEqual(['And here.']);
  });
});
