import { useMutation } from '@tanstack/react-query';
import { promptTask, type Prompt } from '@/shared/api/prompt-task';

export const useSendReview = (taskId: string) =>
  useMutation({ mutationFn: (review: Prompt) => promptTask(taskId, review) });
