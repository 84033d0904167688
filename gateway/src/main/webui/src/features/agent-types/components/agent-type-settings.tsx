import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { agentTypesQuery } from '@/shared/api/agent-types';
import type { AgentType } from '@/shared/api/types';
import { Button } from '@/shared/ui/button';
import { Rows } from '@/shared/ui/rows';
import { Section } from '@/shared/ui/section';
import { AgentTypeDialog } from './agent-type-dialog';
import { AgentTypeRow } from './agent-type-row';
import { DeleteAgentTypeDialog } from './delete-agent-type-dialog';

export function AgentTypeSettings({ mayChange }: { mayChange: boolean }) {
  const types = useQuery(agentTypesQuery);
  const [edited, setEdited] = useState<AgentType | 'new' | null>(null);
  const [deleted, setDeleted] = useState<AgentType | null>(null);
  return (
    <Section
      title="Agent types"
      description={`The agents that tasks can name. ${mayChange ? '' : 'Administrators change them.'}`}
      action={
        mayChange && (
          <Button
            look="primary"
            onClick={() => {
              setEdited('new');
            }}
          >
            <Plus />
            New agent type
          </Button>
        )
      }
    >
      <Rows query={types} failure="The agent types could not be loaded" empty="There are no agent types.">
        {(type) => (
          <AgentTypeRow
            key={type.name}
            type={type}
            mayChange={mayChange}
            onEdit={() => {
              setEdited(type);
            }}
            onDelete={() => {
              setDeleted(type);
            }}
          />
        )}
      </Rows>
      <AgentTypeDialog
        of={edited}
        onClose={() => {
          setEdited(null);
        }}
      />
      <DeleteAgentTypeDialog
        type={deleted}
        onClose={() => {
          setDeleted(null);
        }}
      />
    </Section>
  );
}
