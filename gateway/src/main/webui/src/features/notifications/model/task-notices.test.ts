import { describe, expect, it } from 'vitest';
import type { TaskChange, TaskNews } from '@/shared/stream/board-stream';
import { TaskNotices } from './task-notices';

function change(type: TaskChange['type'], state: TaskNews['state'], status?: string): TaskChange {
  return {
    type,
    subject: 't',
    data: {
      task_id: 't',
      title: 'Mend it',
      state,
      execution: status === undefined ? null : { status },
    } as TaskNews,
  };
}

describe('TaskNotices', () => {
  it('tells of the end of a task once', () => {
    const notices = new TaskNotices();

    expect(notices.hear(change('task.state_changed', 'IN_PROGRESS', 'RUNNING'))).toBeNull();
    expect(notices.hear(change('task.state_changed', 'FAILED', 'FAILED'))).toEqual({
      taskId: 't',
      title: 'Mend it',
      body: 'The task has failed.',
    });
    expect(notices.hear(change('task.updated', 'FAILED', 'FAILED'))).toBeNull();
  });

  it('tells each time when an agent asks anew', () => {
    const notices = new TaskNotices();
    const waits = change('task.updated', 'IN_PROGRESS', 'WAITING');

    expect(notices.hear(waits)?.body).toBe('The task waits for you.');
    expect(notices.hear(waits)).toBeNull();
    expect(notices.hear(change('task.updated', 'IN_PROGRESS', 'RUNNING'))).toBeNull();
    expect(notices.hear(waits)?.body).toBe('The task waits for you.');
  });

  it('is silent about what was over before, and about cards that somebody edits or takes away', () => {
    const notices = new TaskNotices();

    expect(notices.hear(change('task.updated', 'COMPLETED', 'SUCCEEDED'))).toBeNull();
    expect(notices.hear(change('task.created', 'TODO'))).toBeNull();
    expect(notices.hear(change('task.deleted', 'COMPLETED'))).toBeNull();
    expect(notices.hear(change('task.state_changed', 'CANCELLED'))).toBeNull();
  });
});
