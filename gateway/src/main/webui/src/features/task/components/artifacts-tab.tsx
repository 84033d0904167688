import { EmptyState } from '@/shared/ui/empty-state';

export function ArtifactsTab({ taskId }: { taskId: string }) {
  return <EmptyState title="Artifacts">{taskId}</EmptyState>;
}
