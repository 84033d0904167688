import type { Task } from '@/shared/api/types';
import { taskStates, type TaskState } from '@/shared/lib/task-states';

/** Between which cards one is put; nothing on a side where there is none. */
export interface Place {
  after?: Task | undefined;
  before?: Task | undefined;
}

export type Columns = Record<TaskState, Task[]>;

/** The cards of each state, in their order. */
export function columnsOf(tasks: readonly Task[]): Columns {
  const columns = Object.fromEntries(taskStates.map((state) => [state, [] as Task[]])) as Columns;
  tasks.forEach((task) => {
    columns[task.state as TaskState].push(task);
  });
  Object.values(columns).forEach((column) => {
    column.sort(
      (one, other) => one.position - other.position || one.created_at.localeCompare(other.created_at),
    );
  });
  return columns;
}

/** A position in the middle of a place, until the server says the true one. */
export function placed({ after, before }: Place): number {
  if (after && before) {
    return (after.position + before.position) / 2;
  }
  if (before) {
    return before.position - 1;
  }
  return after ? after.position + 1 : 0;
}

/** The place at an index of a column that does not hold the moved card. */
export function placeAt(column: readonly Task[], index: number): Place {
  return { after: column[index - 1], before: column[index] };
}

/** The tasks with one of them as it is now; an older version changes nothing, for events and answers overtake each other. */
export function withTask(tasks: Task[], task: Task): Task[] {
  const index = tasks.findIndex((each) => each.id === task.id);
  const known = tasks[index];
  if (known === undefined) {
    return [...tasks, task];
  }
  return known.version > task.version ? tasks : tasks.with(index, task);
}

export function withoutTask(tasks: Task[], taskId: string): Task[] {
  return tasks.filter((task) => task.id !== taskId);
}
