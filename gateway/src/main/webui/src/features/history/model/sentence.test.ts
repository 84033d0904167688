import { expect, it } from 'vitest';
import type { TaskEvent } from '@/shared/api/types';
import { sentenceOf } from './sentence';

const event = (rest: Partial<TaskEvent>): TaskEvent => ({
  id: 'e1',
  task_id: 't1',
  type: 'task.updated',
  actor: 'user:u1',
  old_state: null,
  new_state: null,
  reason: null,
  created_at: '2026-01-09T10:30:15Z',
  ...rest,
});

const nameOf = (id: string) => (id === 'u1' ? 'ada' : undefined);

it('names who created and who edited the task', () => {
  expect(sentenceOf(event({ type: 'task.created' }), nameOf)).toEqual({
    who: 'ada',
    what: 'created the task',
    why: null,
  });
  expect(sentenceOf(event({}), nameOf).what).toBe('edited the task');
});

it('says from where to where it was moved, and why', () => {
  const moved = event({
    type: 'task.state_changed',
    actor: 'service:orchestrator',
    old_state: 'TODO',
    new_state: 'IN_PROGRESS',
    reason: 'agent analyst starts',
  });

  expect(sentenceOf(moved, nameOf)).toEqual({
    who: 'Kandev',
    what: 'moved it from To do to In progress',
    why: 'agent analyst starts',
  });
});

it('tells of the agent’s work as work, not as edits', () => {
  const waits = event({ actor: 'service:orchestrator', reason: 'execution WAITING' });

  expect(sentenceOf(waits, nameOf)).toEqual({ who: 'The agent', what: 'waited for an answer', why: null });
});

it('tells what it does not know, too', () => {
  const odd = event({ type: 'task.adopted', actor: 'user:gone', reason: 'nobody else would' });

  expect(sentenceOf(odd, nameOf)).toEqual({
    who: 'Somebody',
    what: 'did task.adopted',
    why: 'nobody else would',
  });
});
