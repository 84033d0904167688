import { useMutation } from '@tanstack/react-query';
import { promptTask } from '@/shared/api/prompt-task';
import type { ReviewComment } from '../model/review-comments';
import { reviewPrompt } from '../model/review-prompt';

interface Review {
  comments: readonly ReviewComment[];
  note: string;
  key: string;
}

/** Sends a review as a prompt. Once the server has it `onSent` is called, even if nobody looks at the changes any more. */
export const useSendReview = (taskId: string, onSent: (comments: readonly ReviewComment[]) => void) =>
  useMutation({
    mutationFn: ({ comments, note, key }: Review) =>
      promptTask(taskId, { message: reviewPrompt(comments, note), key }),
    onSuccess: (_, { comments }) => {
      onSent(comments);
    },
  });
