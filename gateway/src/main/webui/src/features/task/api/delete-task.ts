import { useMutation } from '@tanstack/react-query';
import { answer, api } from '@/shared/api/client';

export const useDeleteTask = (taskId: string) =>
  useMutation({
    mutationFn: () => answer(api.DELETE('/api/v1/tasks/{id}', { params: { path: { id: taskId } } })),
  });
