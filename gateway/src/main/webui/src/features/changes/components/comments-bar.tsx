import { MessageSquareText } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/shared/ui/button';
import { written } from '../model/review-comments';
import type { ReviewComments } from '../model/use-review-comments';
import { SendReviewDialog } from './send-review-dialog';

interface CommentsBarProps {
  taskId: string;
  review: ReviewComments;
}

/** Says how many comments wait to be sent; there only while some do. */
export function CommentsBar({ taskId, review }: CommentsBarProps) {
  const [sending, setSending] = useState(false);
  const count = written(review.comments).length;
  if (count === 0) {
    return null;
  }
  return (
    <div className="flex shrink-0 items-center gap-3 border-t bg-surface px-4 py-2">
      <MessageSquareText aria-hidden className="size-4 shrink-0 text-accent-text" />
      <p className="min-w-0 flex-1 truncate">
        {count === 1 ? '1 comment' : `${String(count)} comments`}
        <span className="text-muted"> not sent yet</span>
      </p>
      <Button
        look="primary"
        size="sm"
        onClick={() => {
          setSending(true);
        }}
      >
        Send to the agent…
      </Button>
      {sending && <SendReviewDialog taskId={taskId} review={review} onOpenChange={setSending} />}
    </div>
  );
}
