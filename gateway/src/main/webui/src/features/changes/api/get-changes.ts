import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/shared/api/client';
import { changeKeys } from './change-keys';

export const changesQuery = (taskId: string) =>
  queryOptions({
    queryKey: changeKeys.ofTask(taskId),
    queryFn: () =>
      answer(
        api.GET('/api/v1/orchestrator/tasks/{task_id}/changes', { params: { path: { task_id: taskId } } }),
      ),
  });
