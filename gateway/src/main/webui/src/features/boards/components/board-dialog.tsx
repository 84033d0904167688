import { useState } from 'react';
import { asProblem } from '@/shared/api/problem';
import type { Board } from '@/shared/api/types';
import { Button } from '@/shared/ui/button';
import { Dialog, DialogActions } from '@/shared/ui/dialog';
import { Field } from '@/shared/ui/field';
import { FormError } from '@/shared/ui/form-error';
import { Input, Textarea } from '@/shared/ui/input';
import { useCreateBoard, useUpdateBoard } from '../api/change-boards';

interface FormProps {
  board?: Board;
  save: ReturnType<typeof useCreateBoard>;
  onSaved: (board: Board) => void;
  onCancel: () => void;
}

function BoardForm({ board, save, onSaved, onCancel }: FormProps) {
  const [name, setName] = useState(board?.name ?? '');
  const [description, setDescription] = useState(board?.description ?? '');
  const problem = save.error && asProblem(save.error);
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ name, description }, { onSuccess: onSaved });
      }}
    >
      <FormError problem={problem} />
      <Field label="Name" error={problem?.of('name')}>
        {(control) => (
          <Input
            {...control}
            autoFocus
            required
            maxLength={255}
            value={name}
            onChange={(event) => {
              setName(event.target.value);
            }}
          />
        )}
      </Field>
      <Field label="Description" hint="Optional." error={problem?.of('description')}>
        {(control) => (
          <Textarea
            {...control}
            rows={3}
            maxLength={10_000}
            value={description}
            onChange={(event) => {
              setDescription(event.target.value);
            }}
          />
        )}
      </Field>
      <DialogActions>
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" look="primary" busy={save.isPending}>
          {board ? 'Save' : 'Create board'}
        </Button>
      </DialogActions>
    </form>
  );
}

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export function NewBoardDialog({
  open,
  onOpenChange,
  onCreated,
}: DialogProps & { onCreated: (board: Board) => void }) {
  const save = useCreateBoard();
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="New board">
      <BoardForm
        save={save}
        onSaved={(board) => {
          onOpenChange(false);
          onCreated(board);
        }}
        onCancel={() => {
          onOpenChange(false);
        }}
      />
    </Dialog>
  );
}

export function EditBoardDialog({ board, open, onOpenChange }: DialogProps & { board: Board }) {
  const save = useUpdateBoard(board.id);
  const close = () => {
    onOpenChange(false);
  };
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Edit board">
      <BoardForm board={board} save={save} onSaved={close} onCancel={close} />
    </Dialog>
  );
}
