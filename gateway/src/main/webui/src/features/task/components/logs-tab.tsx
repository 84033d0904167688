import { EmptyState } from '@/shared/ui/empty-state';

export function LogsTab({ taskId }: { taskId: string }) {
  return <EmptyState title="Logs">{taskId}</EmptyState>;
}
