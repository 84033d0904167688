import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client';
import { taskKeys } from './task-keys';
import type { Task } from './types';

export const readTask = (taskId: string): Promise<Task> =>
  answer(api.GET('/api/v1/tasks/{id}', { params: { path: { id: taskId } } }));

export const taskQuery = (taskId: string) =>
  queryOptions({ queryKey: taskKeys.one(taskId), queryFn: () => readTask(taskId) });
