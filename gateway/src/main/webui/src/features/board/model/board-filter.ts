import type { Task } from '@/shared/api/types';

export interface BoardFilter {
  /** Words that title or description have. */
  q?: string;
  /** The name of an agent type. */
  agent?: string;
  /** At least this. */
  priority?: number;
}

export function matches(task: Task, filter: BoardFilter): boolean {
  if (filter.agent && task.agent_type !== filter.agent) {
    return false;
  }
  if (filter.priority && task.priority < filter.priority) {
    return false;
  }
  const text = `${task.title}\n${task.description}`.toLowerCase();
  return (filter.q ?? '')
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
