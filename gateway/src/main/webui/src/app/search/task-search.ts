import { isTaskTab, type TaskTab } from '@/features/task/model/task-tabs';

export interface TaskSearch {
  tab?: TaskTab;
}

export function readTaskSearch(search: Record<string, unknown>): TaskSearch {
  return isTaskTab(search['tab']) ? { tab: search['tab'] } : {};
}
