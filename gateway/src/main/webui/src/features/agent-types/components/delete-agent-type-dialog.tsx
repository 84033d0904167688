import type { AgentType } from '@/shared/api/types';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { toast, toastProblem } from '@/shared/ui/toast';
import { useDeleteAgentType } from '../api/change-agent-types';

interface DeleteAgentTypeDialogProps {
  /** Null while none is to be deleted. */
  type: AgentType | null;
  onClose: () => void;
}

export function DeleteAgentTypeDialog({ type, onClose }: DeleteAgentTypeDialogProps) {
  const remove = useDeleteAgentType();
  if (type === null) {
    return null;
  }
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={`Delete ${type.name}?`}
      action="Delete agent type"
      busy={remove.isPending}
      onConfirm={() => {
        remove.mutate(type.name, {
          onSuccess: () => {
            toast('done', `${type.name} was deleted.`);
            onClose();
          },
          onError: toastProblem,
        });
      }}
    >
      Agents of it that run go on. Tasks that name it cannot start any more until they name another.
    </ConfirmDialog>
  );
}
