import type { TaskChange } from '@/shared/stream/board-stream';

export interface Notice {
  taskId: string;
  title: string;
  body: string;
}

/** Of so many tasks it is known how they were; who was heard of longest ago is forgotten first. */
const MAX_KNOWN = 5_000;

const ENDINGS: Partial<Record<string, string>> = {
  COMPLETED: 'is done',
  FAILED: 'has failed',
};

/** Tells apart, among all changes, those that somebody who looks elsewhere wants to hear of: a task ends, or its agent asks. */
export class TaskNotices {
  private readonly known = new Map<string, string>();

  /** Null when it is nothing to disturb anybody for. */
  hear({ type, data }: TaskChange): Notice | null {
    if (type === 'task.deleted') {
      this.known.delete(data.task_id);
      return null;
    }
    const waits = data.state === 'IN_PROGRESS' && data.execution?.status === 'WAITING';
    const now = waits ? 'WAITING' : data.state;
    const before = this.remember(data.task_id, now);
    // What was never heard of before may have ended long ago, unless this very change moved it.
    if (before === now || (before === undefined && type !== 'task.state_changed' && !waits)) {
      return null;
    }
    const words = waits ? 'waits for you' : ENDINGS[now];
    return words === undefined
      ? null
      : { taskId: data.task_id, title: data.title, body: `The task ${words}.` };
  }

  private remember(taskId: string, now: string): string | undefined {
    const before = this.known.get(taskId);
    this.known.delete(taskId);
    this.known.set(taskId, now);
    if (this.known.size > MAX_KNOWN) {
      this.known.delete(this.known.keys().next().value ?? '');
    }
    return before;
  }
}
