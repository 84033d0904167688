import { EmptyState } from '@/shared/ui/empty-state';

export function HistoryTab({ taskId }: { taskId: string }) {
  return <EmptyState title="History">{taskId}</EmptyState>;
}
