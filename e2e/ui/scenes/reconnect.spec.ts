import { readFileSync } from 'node:fs';
import { counting } from '../support/agents';
import { awaitReady } from '../support/api';
import { shownItems } from '../support/conversation';
import { system } from '../support/system';
import { expect, test } from '../support/test';

const LINES = 150;
const everyLine = Array.from({ length: LINES }, (_, index) => `Line ${String(index + 1)}.`);

test.use({
  tolerated: /WebSocket connection|status of 50\d|ERR_(CONNECTION|EMPTY)_/,
});

test.afterEach(() => awaitReady());

for (const part of ['orchestrator', 'gateway']) {
  test(`whoever watches while the ${part} is killed sees every message once, in order`, async ({
    page,
    api,
    board,
  }) => {
    const agent = await api.agent(`counting-${part}`, counting(LINES));
    const task = await api.task(board.id, { title: 'Count', agent_type: agent });
    await page.goto(`/tasks/${task.id}`);
    const conversation = page.getByRole('log', { name: 'Conversation' });
    await expect(conversation.getByText('Line 20.', { exact: true })).toBeVisible();

    process.kill(Number(readFileSync(`${system.home}/run/${part}.pid`, 'utf8').split(' ')[0]), 'SIGKILL');

    await expect(page.getByText('Reconnecting; nothing is lost')).toBeVisible();
    await expect(conversation.getByText('All is said.')).toBeVisible();
    await expect(page.getByText('Reconnecting; nothing is lost')).toBeHidden();
    const shown = await shownItems(conversation);
    expect(shown.filter((text) => text.startsWith('Line'))).toEqual(everyLine);
    await expect(page.getByText('Completed', { exact: true })).toBeVisible();
  });
}
