import { describe, expect, it } from 'vitest';
import type { Envelope } from '@/shared/stream/envelope';
import { fold } from './fold';

let seq = 0;
const said = (type: string, data: Record<string, unknown>): Envelope => ({
  type,
  seq: ++seq,
  timestamp: '2026-01-09T10:30:15Z',
  task_id: 't',
  data,
});

describe('a conversation', () => {
  it('joins the pieces of a message, and keeps paragraphs apart', () => {
    const [item] = fold(
      ['I look', ' at it.', ' Then', ' on.', 'Done.'].map((text) => said('message', { role: 'agent', text })),
    );

    expect(item).toMatchObject({ kind: 'agent', text: 'I look at it. Then on.\n\nDone.' });
  });

  it('keeps messages apart that have ids of their own', () => {
    const items = fold(['1', '2'].map((id) => said('message', { role: 'agent', text: 'x', message_id: id })));

    expect(items).toHaveLength(2);
  });

  it('never joins what people said', () => {
    expect(fold(['a', 'b'].map((text) => said('message', { role: 'user', text })))).toHaveLength(2);
  });

  it('shows a tool call once, as it stands, where it began', () => {
    const items = fold([
      said('tool_call', { id: '1', title: 'Read a.py\nand more', kind: 'read', status: 'pending' }),
      said('message', { role: 'agent', text: 'meanwhile' }),
      said('tool_call', {
        id: '1',
        title: 'Read a.py',
        status: 'completed',
        content: [
          { type: 'content', content: { type: 'text', text: 'out' } },
          { type: 'terminal', terminalId: 'terminal-7', text: 'of a terminal', truncated: false },
        ],
        locations: [{ path: 'a.py' }],
        diff: { path: 'a.py', old_text: null, new_text: 'x' },
      }),
    ]);

    expect(items.map(({ kind }) => kind)).toEqual(['tool', 'agent']);
    expect(items[0]).toMatchObject({
      status: 'completed',
      output: 'out\nof a terminal',
      locations: ['a.py'],
      diff: { path: 'a.py', oldText: '', newText: 'x' },
    });
  });

  it('ticks a plan where it is, and begins another after the next prompt', () => {
    const plan = (status: string) => said('plan', { entries: [{ content: 'a', status }] });

    const items = fold([
      plan('pending'),
      plan('completed'),
      said('message', { role: 'user', text: 'more' }),
      plan('pending'),
    ]);

    expect(items.map(({ kind }) => kind)).toEqual(['plan', 'user', 'plan']);
    expect(items[0]).toMatchObject({ entries: [{ content: 'a', status: 'completed' }] });
  });

  it('says what became of a permission', () => {
    const asked = {
      id: 'p',
      tool_call: { title: 'rm' },
      options: [{ id: 'y', name: 'Allow', kind: 'allow_once' }],
    };

    expect(fold([said('permission', asked)])[0]).toMatchObject({ title: 'rm', outcome: null });
    expect(
      fold([said('permission', asked), said('permission', { ...asked, outcome: { option_id: 'y' } })]),
    ).toMatchObject([{ outcome: 'Allow' }]);
    expect(fold([said('permission', { ...asked, outcome: { cancelled: true } })])[0]).toMatchObject({
      outcome: 'withdrawn',
    });
  });

  it('shows only the last of progress and of states in a row', () => {
    const items = fold([
      said('status', { status: 'queued' }),
      said('status', { status: 'running', attempt: 2, max_attempts: 3 }),
      said('progress', { progress: 10 }),
      said('heartbeat', {}),
      said('progress', { progress: 60, message: 'on' }),
    ]);

    expect(items).toMatchObject([
      { kind: 'status', text: 'At work, attempt 2 of 3' },
      { kind: 'progress', percent: 60, text: 'on' },
    ]);
  });

  it('does not repeat as a summary what was just said', () => {
    const items = fold([
      said('message', { role: 'agent', text: 'all good' }),
      said('result', { status: 'completed', summary: 'all good', artifacts: [{ path: 'A.md' }] }),
    ]);

    expect(items[1]).toMatchObject({ kind: 'result', good: true, text: '', artifacts: ['A.md'] });
  });

  it('keeps what it does not know, and survives what is malformed', () => {
    expect(
      fold([said('weather', { sun: true }), said('plan', { entries: 'x' }), said('tool_call', {})]),
    ).toMatchObject([
      { kind: 'other', type: 'weather' },
      { kind: 'plan', entries: [] },
      { kind: 'tool', title: 'Tool call' },
    ]);
  });
});
