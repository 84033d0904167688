import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/shared/api/client';
import { promptTask, type Prompt } from '@/shared/api/prompt-task';
import { taskKeys } from '@/shared/api/task-keys';
import { toastProblem } from '@/shared/ui/toast';

export const runQuery = (taskId: string) =>
  queryOptions({
    queryKey: taskKeys.status(taskId),
    queryFn: () =>
      answer(
        api.GET('/api/v1/orchestrator/tasks/{task_id}/status', { params: { path: { task_id: taskId } } }),
      ),
  });

export type Control = 'start' | 'stop' | 'pause' | 'resume' | 'cancel';

function useRunChange<In>(
  taskId: string,
  mutationFn: (input: In) => Promise<unknown>,
  onDone?: (input: In) => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    // Here and not at the call, for whoever called may look elsewhere by then.
    onSuccess: (_, input) => onDone?.(input),
    onError: toastProblem,
    onSettled: () => queries.invalidateQueries({ queryKey: taskKeys.one(taskId) }),
  });
}

export function useControl(taskId: string) {
  const params = { path: { task_id: taskId } };
  return useRunChange(taskId, (control: Control) => {
    switch (control) {
      case 'start':
        return answer(api.POST('/api/v1/orchestrator/tasks/{task_id}/start', { params, body: {} }));
      case 'stop':
        return answer(api.POST('/api/v1/orchestrator/tasks/{task_id}/stop', { params, body: {} }));
      case 'pause':
        return answer(api.POST('/api/v1/orchestrator/tasks/{task_id}/pause', { params }));
      case 'resume':
        return answer(api.POST('/api/v1/orchestrator/tasks/{task_id}/resume', { params }));
      case 'cancel':
        return answer(api.POST('/api/v1/orchestrator/tasks/{task_id}/cancel', { params }));
    }
  });
}

export const usePrompt = (taskId: string, onSent: (message: string) => void) =>
  useRunChange(
    taskId,
    (prompt: Prompt) => promptTask(taskId, prompt),
    ({ message }) => {
      onSent(message);
    },
  );

interface PermissionAnswer {
  permissionId: string;
  optionId: string;
}

export const usePermission = (taskId: string) =>
  useRunChange(taskId, ({ permissionId, optionId }: PermissionAnswer) =>
    answer(
      api.POST('/api/v1/orchestrator/tasks/{task_id}/permission', {
        params: { path: { task_id: taskId } },
        body: { permission_id: permissionId, option_id: optionId },
      }),
    ),
  );
