import { useState } from 'react';
import { asProblem } from '@/shared/api/problem';
import { randomId } from '@/shared/lib/random-id';
import { Button } from '@/shared/ui/button';
import { Dialog, DialogActions } from '@/shared/ui/dialog';
import { Field } from '@/shared/ui/field';
import { FormError } from '@/shared/ui/form-error';
import { Textarea } from '@/shared/ui/input';
import { toast } from '@/shared/ui/toast';
import { useSendReview } from '../api/send-review';
import { placeKey, written } from '../model/review-comments';
import type { ReviewComments } from '../model/use-review-comments';

interface SendReviewDialogProps {
  taskId: string;
  review: ReviewComments;
  onOpenChange: (open: boolean) => void;
}

/** Sends all comments as one prompt, with a note before them for whoever wants to add one. */
export function SendReviewDialog({ taskId, review, onOpenChange }: SendReviewDialogProps) {
  const [note, setNote] = useState('');
  const [key, setKey] = useState(randomId);
  const send = useSendReview(taskId, (sent) => {
    onOpenChange(false);
    review.drop(sent);
    toast('done', 'The review was sent. The agent takes it up as its next prompt.');
  });
  const submit = () => {
    send.mutate({ comments: review.comments, note, key });
  };
  return (
    <Dialog
      open
      wide
      onOpenChange={onOpenChange}
      title="Send the review"
      description="The agent gets all comments as one prompt: now if it waits, after its turn if it works, in a new run if it has ended."
    >
      <div className="flex flex-col gap-4">
        <FormError problem={send.error && asProblem(send.error)} />
        <Field label="Anything else?" hint="Optional. It stands before the comments.">
          {(control) => (
            <Textarea
              {...control}
              rows={2}
              value={note}
              onChange={(event) => {
                setNote(event.target.value);
                setKey(randomId());
              }}
            />
          )}
        </Field>
        <ul className="max-h-72 divide-y overflow-y-auto rounded-md border" aria-label="Comments">
          {written(review.comments).map((comment) => (
            <li key={placeKey(comment)} className="px-3 py-2">
              <p className="truncate font-mono text-xs text-muted">
                {comment.path}:{comment.line}
              </p>
              <p className="truncate font-mono text-xs text-faint">{comment.quote.trim()}</p>
              <p className="mt-1 break-words whitespace-pre-wrap">{comment.text}</p>
            </li>
          ))}
        </ul>
      </div>
      <DialogActions>
        <Button
          onClick={() => {
            onOpenChange(false);
          }}
        >
          Not yet
        </Button>
        <Button look="primary" busy={send.isPending} onClick={submit}>
          Send to the agent
        </Button>
      </DialogActions>
    </Dialog>
  );
}
