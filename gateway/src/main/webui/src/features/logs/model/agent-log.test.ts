import { expect, it } from 'vitest';
import { EMPTY_LOG, extended } from './agent-log';

const raw = (id: number, line: string, stream = 'stdout') => ({
  id,
  line,
  stream,
  created_at: '2026-01-09T10:30:15Z',
});
const open = { isRead: true, isComplete: false };

it('appends what came, and moves the cursor', () => {
  const first = extended(EMPTY_LOG, [raw(1, 'one'), raw(2, 'failed', 'stderr')], 2, open);
  const second = extended(first, [raw(3, 'three')], 3, open);

  expect(second.lines.map(({ text, isError }) => [text, isError])).toEqual([
    ['one', false],
    ['failed', true],
    ['three', false],
  ]);
  expect(second).toMatchObject({ after: 3, width: 6 });
});

it('is the same when nothing came, so that nothing is drawn anew', () => {
  const log = extended(EMPTY_LOG, [raw(1, 'one')], 1, open);

  expect(extended(log, [], 1, open)).toBe(log);
  expect(extended(log, [], 1, { isRead: true, isComplete: true })).toMatchObject({ isComplete: true });
});

it('takes out what only terminals understand', () => {
  const { lines } = extended(
    EMPTY_LOG,
    [raw(1, '\x1b[1;31mred\x1b[0m\tand \x1b]0;title\x07plain\r')],
    1,
    open,
  );

  expect(lines[0]?.text).toBe('red\tand plain');
});
