import { useState } from 'react';
import { asProblem } from '@/shared/api/problem';
import { Button } from '@/shared/ui/button';
import { Dialog, DialogActions } from '@/shared/ui/dialog';
import { FormError } from '@/shared/ui/form-error';
import { Kbd } from '@/shared/ui/kbd';
import { MarkdownField } from '@/shared/ui/markdown-field';
import { TitleField } from '@/shared/ui/title-field';
import { toast } from '@/shared/ui/toast';
import { useCreateTask } from '../api/create-task';
import { bodyOf, emptyDraft, type TaskDraft } from '../model/task-draft';
import { AgentFields } from './agent-fields';

interface NewTaskDialogProps {
  boardId: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export function NewTaskDialog({ boardId, open, onOpenChange }: NewTaskDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="New task" wide>
      <NewTaskForm
        boardId={boardId}
        onClose={() => {
          onOpenChange(false);
        }}
      />
    </Dialog>
  );
}

function NewTaskForm({ boardId, onClose }: { boardId: string; onClose: () => void }) {
  const [draft, setDraft] = useState(emptyDraft);
  const create = useCreateTask(boardId);
  const problem = create.error && asProblem(create.error);
  const change = (part: Partial<TaskDraft>) => {
    setDraft({ ...draft, ...part });
  };
  const submit = () => {
    create.mutate(bodyOf(draft), {
      onSuccess: (task) => {
        toast('done', `“${task.title}” is on the board.`);
        onClose();
      },
    });
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <FormError problem={problem} />
      <TitleField
        placeholder="What is to be done"
        error={problem?.of('title')}
        value={draft.title}
        onChange={(title) => {
          change({ title });
        }}
      />
      <MarkdownField
        label="Description"
        hint="What the agent is told. Markdown."
        error={problem?.of('description')}
        value={draft.description}
        onChange={(description) => {
          change({ description });
        }}
      />
      <AgentFields draft={draft} problem={problem} onChange={change} />
      <DialogActions>
        <span className="mr-auto hidden items-center gap-1 text-xs text-muted sm:flex">
          <Kbd>Ctrl</Kbd>
          <Kbd>Enter</Kbd> creates it
        </span>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" look="primary" busy={create.isPending}>
          Create task
        </Button>
      </DialogActions>
    </form>
  );
}
