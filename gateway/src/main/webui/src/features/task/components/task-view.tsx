import type { TaskTab } from '../model/task-tabs';

interface TaskViewProps {
  taskId: string;
  tab: TaskTab;
  onTab: (tab: TaskTab) => void;
  /** The task was deleted. */
  onGone: () => void;
}

export function TaskView({ taskId }: TaskViewProps) {
  return <p className="p-6">{taskId}</p>;
}
