import type { Board } from '@/shared/api/types';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { toast, toastProblem } from '@/shared/ui/toast';
import { useDeleteBoard } from '../api/change-boards';

interface DeleteBoardDialogProps {
  board: Board;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onDeleted: () => void;
}

export function DeleteBoardDialog({ board, open, onOpenChange, onDeleted }: DeleteBoardDialogProps) {
  const remove = useDeleteBoard(board.id);
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Delete “${board.name}”?`}
      action="Delete board"
      busy={remove.isPending}
      onConfirm={() => {
        remove.mutate(undefined, {
          onSuccess: () => {
            onOpenChange(false);
            toast('done', `“${board.name}” was deleted.`);
            onDeleted();
          },
          onError: toastProblem,
        });
      }}
    >
      Its tasks, their conversations and their workspaces go with it, and agents at work on it are stopped.
      Branches that were pushed stay where they are.
    </ConfirmDialog>
  );
}
