import { useState } from 'react';
import { asProblem } from '@/shared/api/problem';
import type { Task } from '@/shared/api/types';
import { Button } from '@/shared/ui/button';
import { Dialog, DialogActions } from '@/shared/ui/dialog';
import { FormError } from '@/shared/ui/form-error';
import { MarkdownField } from '@/shared/ui/markdown-field';
import { PriorityField } from '@/shared/ui/priority-field';
import { TitleField } from '@/shared/ui/title-field';
import { useChangeTask, type TaskText } from '../api/change-task';

interface EditTaskDialogProps {
  task: Task;
  onClose: () => void;
}

export function EditTaskDialog({ task, onClose }: EditTaskDialogProps) {
  const [text, setText] = useState<TaskText>({
    title: task.title,
    description: task.description,
    priority: task.priority,
  });
  const save = useChangeTask(task.id);
  const problem = save.error && asProblem(save.error);
  const change = (part: Partial<TaskText>) => {
    setText({ ...text, ...part });
  };
  return (
    <Dialog open wide onOpenChange={onClose} title="Edit the task">
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ ...text, title: text.title.trim() }, { onSuccess: onClose });
        }}
      >
        <FormError problem={problem} />
        <TitleField
          error={problem?.of('title')}
          value={text.title}
          onChange={(title) => {
            change({ title });
          }}
        />
        <MarkdownField
          label="Description"
          hint="An agent that works already has been told the former one."
          error={problem?.of('description')}
          value={text.description}
          onChange={(description) => {
            change({ description });
          }}
        />
        <PriorityField
          value={text.priority}
          error={problem?.of('priority')}
          onChange={(priority) => {
            change({ priority });
          }}
        />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={save.isPending}>
            Save
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
