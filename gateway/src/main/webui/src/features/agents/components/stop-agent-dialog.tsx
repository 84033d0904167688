import type { Agent } from '@/shared/api/types';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { TaskLink } from '@/shared/ui/task-link';
import { toast, toastProblem } from '@/shared/ui/toast';
import { useStopAgent } from '../api/stop-agent';

interface StopAgentDialogProps {
  /** Null while nobody is to be stopped. */
  agent: Agent | null;
  onClose: () => void;
}

export function StopAgentDialog({ agent, onClose }: StopAgentDialogProps) {
  const stop = useStopAgent();
  if (agent === null) {
    return null;
  }
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={`Stop ${agent.agent_type}?`}
      action="Stop agent"
      busy={stop.isPending}
      onConfirm={() => {
        stop.mutate(agent.id, {
          onSuccess: () => {
            toast('done', `${agent.agent_type} is being stopped.`);
            onClose();
          },
          onError: toastProblem,
        });
      }}
    >
      It breaks off its work on <TaskLink taskId={agent.task_id} />. What it has written so far stays in the
      workspace.
    </ConfirmDialog>
  );
}
