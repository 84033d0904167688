import type { ComponentType, LazyExoticComponent } from 'react';

export const taskTabs = ['conversation', 'changes', 'artifacts', 'logs', 'history'] as const;

export type TaskTab = (typeof taskTabs)[number];

export type TabContent = LazyExoticComponent<ComponentType<{ taskId: string }>>;

/** The tabs that other features fill. */
export type ReviewTabs = Record<Exclude<TaskTab, 'conversation'>, TabContent>;

export function isTaskTab(value: unknown): value is TaskTab {
  return taskTabs.some((tab) => tab === value);
}
