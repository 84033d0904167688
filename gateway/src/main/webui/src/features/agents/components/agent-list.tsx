import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Agent } from '@/shared/api/types';
import { Rows } from '@/shared/ui/rows';
import { Section } from '@/shared/ui/section';
import { AgentRow } from './agent-row';

interface AgentListProps {
  title: string;
  agents: UseQueryResult<Agent[]>;
  empty: ReactNode;
  onLogs: (agent: Agent) => void;
  onStop?: (agent: Agent) => void;
}

export function AgentList({ title, agents, empty, onLogs, onStop }: AgentListProps) {
  return (
    <Section title={title}>
      <Rows query={agents} failure="The agents could not be loaded" empty={empty}>
        {(agent) => (
          <AgentRow
            key={agent.id}
            agent={agent}
            onLogs={() => {
              onLogs(agent);
            }}
            {...(onStop && {
              onStop: () => {
                onStop(agent);
              },
            })}
          />
        )}
      </Rows>
    </Section>
  );
}
