import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/shared/api/client';
import type { Artifact } from '@/shared/api/types';
import { artifactKeys } from './artifact-keys';

/** The content of an artifact; fetched, for a plain link could not say who asks. */
export async function downloadArtifact(taskId: string, artifactId: string): Promise<Blob> {
  const content: unknown = await answer(
    api.GET('/api/v1/orchestrator/tasks/{task_id}/artifacts/{artifact_id}/download', {
      params: { path: { task_id: taskId, artifact_id: artifactId } },
      parseAs: 'blob',
    }),
  );
  return content as Blob;
}

/** The content as it is looked at, and forgotten soon: it may be large. */
export const contentQuery = (taskId: string, artifact: Artifact) =>
  queryOptions({
    queryKey: artifactKeys.content(taskId, artifact.id, artifact.size),
    queryFn: () => downloadArtifact(taskId, artifact.id),
    gcTime: 10_000,
    structuralSharing: false,
  });
