import type { Task } from '@/shared/api/types';
import type { TaskNews } from '@/shared/stream/board-stream';
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

/** The tasks with what an event tells of one of them. */
export function withNews(tasks: Task[], { task_id: id, ...news }: TaskNews): Task[] {
  const known = tasks.find((task) => task.id === id);
  return known && known.version <= news.version ? withTask(tasks, { ...known, ...news }) : tasks;
}

/** Whether an event means more than it tells: of a task that is new here or was changed, and not only carried on. */
export function isIncomplete(tasks: readonly Task[], news: TaskNews): boolean {
  const known = tasks.find((task) => task.id === news.task_id);
  return known === undefined || known.version < news.version;
}

export function withoutTask(tasks: Task[], taskId: string): Task[] {
  return tasks.filter((task) => task.id !== taskId);
}
