import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Task } from '@/shared/api/types';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { IconButton } from '@/shared/ui/icon-button';
import { Menu, MenuItem } from '@/shared/ui/menu';
import { toastProblem } from '@/shared/ui/toast';
import { useDeleteTask } from '../api/delete-task';
import { EditTaskDialog } from './edit-task-dialog';

/** What is seldom done to a task. */
export function TaskMenu({ task, onGone }: { task: Task; onGone: () => void }) {
  const [editing, setEditing] = useState(false);
  const [asking, setAsking] = useState(false);
  const remove = useDeleteTask(task.id);
  return (
    <>
      <Menu
        align="start"
        trigger={
          <IconButton label="More for this task">
            <Ellipsis />
          </IconButton>
        }
      >
        <MenuItem
          icon={<Pencil />}
          onSelect={() => {
            setEditing(true);
          }}
        >
          Edit…
        </MenuItem>
        <MenuItem
          danger
          icon={<Trash2 />}
          onSelect={() => {
            setAsking(true);
          }}
        >
          Delete…
        </MenuItem>
      </Menu>
      {editing && (
        <EditTaskDialog
          task={task}
          onClose={() => {
            setEditing(false);
          }}
        />
      )}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Delete this task?"
        action="Delete task"
        busy={remove.isPending}
        onConfirm={() => {
          remove.mutate(undefined, { onSuccess: onGone, onError: toastProblem });
        }}
      >
        Its conversation and its workspace go with it, and its agent is stopped. Branches that were pushed
        stay.
      </ConfirmDialog>
    </>
  );
}
