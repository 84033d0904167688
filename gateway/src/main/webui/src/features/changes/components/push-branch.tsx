import { GitBranch, GitCommitHorizontal, Upload } from 'lucide-react';
import { useState } from 'react';
import { asProblem } from '@/shared/api/problem';
import { Button } from '@/shared/ui/button';
import { Dialog, DialogActions } from '@/shared/ui/dialog';
import { Field } from '@/shared/ui/field';
import { FormError } from '@/shared/ui/form-error';
import { Textarea } from '@/shared/ui/input';
import { usePushBranch } from '../api/push-branch';

/** Commits and pushes what the agent did, and shows the branch, or in words why not. */
export function PushBranch({ taskId }: { taskId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="sm"
        className="ml-2"
        onClick={() => {
          setOpen(true);
        }}
      >
        <Upload />
        Push
      </Button>
      {open && <PushDialog taskId={taskId} onOpenChange={setOpen} />}
    </>
  );
}

interface PushDialogProps {
  taskId: string;
  onOpenChange: (open: boolean) => void;
}

function PushDialog({ taskId, onOpenChange }: PushDialogProps) {
  const [message, setMessage] = useState('');
  const push = usePushBranch(taskId);
  const close = () => {
    onOpenChange(false);
  };
  if (push.isSuccess) {
    return (
      <Dialog open onOpenChange={onOpenChange} title="The branch is pushed">
        <ul className="flex flex-col gap-2 font-mono text-[0.8125rem]">
          <li className="flex items-center gap-2">
            <GitBranch aria-hidden className="size-4 shrink-0 text-muted" />
            <span className="min-w-0 break-all select-all">{push.data.branch}</span>
          </li>
          <li className="flex items-center gap-2">
            <GitCommitHorizontal aria-hidden className="size-4 shrink-0 text-muted" />
            <span className="min-w-0 break-all select-all">{push.data.commit}</span>
          </li>
        </ul>
        <DialogActions>
          <Button look="primary" onClick={close}>
            Done
          </Button>
        </DialogActions>
      </Dialog>
    );
  }
  return (
    <Dialog
      open
      onOpenChange={onOpenChange}
      title="Push the branch"
      description="What differs becomes one commit in your name on the task’s own branch, and goes to its repository. Nothing is forced."
    >
      <div className="flex flex-col gap-4">
        <FormError problem={push.error && asProblem(push.error)} />
        <Field
          label="Commit message"
          hint="Optional: without one, the title of the task is the message."
          error={push.error ? asProblem(push.error).of('message') : undefined}
        >
          {(control) => (
            <Textarea
              {...control}
              rows={3}
              value={message}
              onChange={(event) => {
                setMessage(event.target.value);
              }}
            />
          )}
        </Field>
      </div>
      <DialogActions>
        <Button onClick={close}>Not yet</Button>
        <Button
          look="primary"
          busy={push.isPending}
          onClick={() => {
            push.mutate(message);
          }}
        >
          Commit and push
        </Button>
      </DialogActions>
    </Dialog>
  );
}
