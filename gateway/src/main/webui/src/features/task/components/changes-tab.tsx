import { EmptyState } from '@/shared/ui/empty-state';

export function ChangesTab({ taskId }: { taskId: string }) {
  return <EmptyState title="Changes">{taskId}</EmptyState>;
}
