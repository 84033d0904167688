import type { DragMoveEvent } from '@dnd-kit/core';
import type { RefObject } from 'react';
import type { Task } from '@/shared/api/types';
import { mayMove, type TaskState } from '@/shared/lib/task-states';
import type { Columns } from './columns';

/** Where a carried card would come if it were dropped now. */
export interface Drop {
  task: Task;
  state: TaskState;
  /** In the column without the card itself. */
  index: number;
  allowed: boolean;
}

interface ColumnData {
  state: TaskState;
  list: RefObject<HTMLDivElement | null>;
}

/** Reads it off the cards on the page: the first one whose middle is below the middle of the carried one comes next. */
export function dropOf(event: Pick<DragMoveEvent, 'active' | 'over'>, columns: Columns): Drop | null {
  const task = event.active.data.current?.['task'] as Task | undefined;
  const column = event.over?.data.current as ColumnData | undefined;
  const carried = event.active.rect.current.translated;
  if (!task || !column || !carried) {
    return null;
  }
  const middle = carried.top + carried.height / 2;
  const others = columns[column.state].filter((each) => each.id !== task.id);
  const shown = [...(column.list.current?.querySelectorAll<HTMLElement>('[data-task]') ?? [])].filter(
    (card) => card.dataset['task'] !== task.id,
  );
  const next = shown.find((card) => {
    const box = card.getBoundingClientRect();
    return box.top + box.height / 2 > middle;
  });
  const last = shown.at(-1);
  const indexOf = (card: HTMLElement) => others.findIndex((each) => each.id === card.dataset['task']);
  const index = next ? indexOf(next) : last ? indexOf(last) + 1 : 0;
  return { task, state: column.state, index, allowed: mayMove(task.state as TaskState, column.state) };
}
