import type { BoardFilter } from '@/features/board/model/board-filter';
import { readTaskSearch, type TaskSearch } from './task-search';
import { text } from './read';

/** What of a board is shown, and the task in the panel beside it. */
export interface BoardSearch extends BoardFilter, TaskSearch {
  task?: string;
}

export function readBoardSearch(search: Record<string, unknown>): BoardSearch {
  const q = text(search['q']);
  const agent = text(search['agent']);
  const priority = Number(text(search['priority']));
  const task = text(search['task']);
  return {
    ...(q ? { q } : {}),
    ...(agent ? { agent } : {}),
    ...(Number.isInteger(priority) && priority > 0 ? { priority } : {}),
    ...(task ? { task } : {}),
    ...readTaskSearch(search),
  };
}
