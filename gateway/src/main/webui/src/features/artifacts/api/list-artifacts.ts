import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/shared/api/client';
import { artifactKeys } from './artifact-keys';

export const artifactsQuery = (taskId: string) =>
  queryOptions({
    queryKey: artifactKeys.ofTask(taskId),
    queryFn: async () =>
      (
        await answer(
          api.GET('/api/v1/orchestrator/tasks/{task_id}/artifacts', {
            params: { path: { task_id: taskId } },
          }),
        )
      ).artifacts,
  });
