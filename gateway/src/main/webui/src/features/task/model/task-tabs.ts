export const taskTabs = ['conversation', 'changes', 'artifacts', 'logs', 'history'] as const;

export type TaskTab = (typeof taskTabs)[number];

export function isTaskTab(value: unknown): value is TaskTab {
  return taskTabs.some((tab) => tab === value);
}
