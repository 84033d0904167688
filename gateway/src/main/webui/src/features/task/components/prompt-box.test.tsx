import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { TooltipProvider } from '@/shared/ui/tooltip';
import { PromptBox } from './prompt-box';

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

const show = (taskId: string) =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { enabled: false } } })}>
      <TooltipProvider>
        <PromptBox taskId={taskId} />
      </TooltipProvider>
    </QueryClientProvider>,
  );

it('keeps what was not sent yet while another tab of the task is looked at', async () => {
  const { unmount } = show('one');
  await userEvent.type(screen.getByRole('textbox'), 'Go on with');
  unmount();

  show('one');

  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Go on with');
});
