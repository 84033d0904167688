import type { AgentType } from '@/shared/api/types';
import { Dialog } from '@/shared/ui/dialog';
import { useCreateAgentType, useReplaceAgentType } from '../api/change-agent-types';
import { draftOf, emptyDraft } from '../model/agent-type-draft';
import { AgentTypeForm } from './agent-type-form';

interface AgentTypeDialogProps {
  /** A type to edit, or a new one; null while neither is wanted. */
  of: AgentType | 'new' | null;
  onClose: () => void;
}

export function AgentTypeDialog({ of, onClose }: AgentTypeDialogProps) {
  return (
    <Dialog
      open={of !== null}
      onOpenChange={onClose}
      wide
      title={of === 'new' ? 'New agent type' : `Edit ${of?.name ?? ''}`}
      description="Agents that start from now on are started so. What is left empty has its default."
    >
      {of === 'new' && <NewForm onClose={onClose} />}
      {of !== null && of !== 'new' && <EditForm type={of} onClose={onClose} />}
    </Dialog>
  );
}

function NewForm({ onClose }: { onClose: () => void }) {
  return <AgentTypeForm isNew initial={emptyDraft} save={useCreateAgentType()} onClose={onClose} />;
}

function EditForm({ type, onClose }: { type: AgentType; onClose: () => void }) {
  return (
    <AgentTypeForm isNew={false} initial={draftOf(type)} save={useReplaceAgentType()} onClose={onClose} />
  );
}
