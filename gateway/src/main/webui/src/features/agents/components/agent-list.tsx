import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Agent } from '@/shared/api/types';
import { ErrorState } from '@/shared/ui/error-state';
import { Skeleton } from '@/shared/ui/skeleton';
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
    <section>
      <h2 className="mb-2 flex items-baseline gap-2 font-semibold">
        {title}
        {agents.data && agents.data.length > 0 && (
          <span className="text-xs font-normal text-muted tabular-nums">{agents.data.length}</span>
        )}
      </h2>
      <Rows agents={agents} empty={empty} onLogs={onLogs} {...(onStop ? { onStop } : {})} />
    </section>
  );
}

function Rows({ agents, empty, onLogs, onStop }: Omit<AgentListProps, 'title'>) {
  if (agents.isPending) {
    return (
      <div className="flex flex-col gap-2" aria-busy>
        {[1, 2].map((each) => (
          <Skeleton key={each} className="h-16" />
        ))}
      </div>
    );
  }
  // What was read before is shown on; the next reading follows by itself.
  if (agents.data === undefined) {
    return (
      <ErrorState
        title="The agents could not be loaded"
        error={agents.error}
        onRetry={() => void agents.refetch()}
      />
    );
  }
  if (agents.data.length === 0) {
    return <p className="rounded-lg border border-dashed px-4 py-6 text-center text-muted">{empty}</p>;
  }
  return (
    <ul className="divide-y rounded-lg border bg-surface shadow-card">
      {agents.data.map((agent) => (
        <AgentRow
          key={agent.id}
          agent={agent}
          onLogs={() => {
            onLogs(agent);
          }}
          {...(onStop
            ? {
                onStop: () => {
                  onStop(agent);
                },
              }
            : {})}
        />
      ))}
    </ul>
  );
}
