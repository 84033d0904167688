import { useQuery } from '@tanstack/react-query';
import { ScrollText } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Agent } from '@/shared/api/types';
import { EmptyState } from '@/shared/ui/empty-state';
import { ErrorState } from '@/shared/ui/error-state';
import { Skeleton } from '@/shared/ui/skeleton';
import { agentsQuery } from '../api/list-agents';
import { logQuery } from '../api/read-log';
import { AgentChoice } from './agent-choice';
import { LogView } from './log-view';

/** What the agents of a task wrote that was no message, by attempt. */
export function LogsTab({ taskId }: { taskId: string }) {
  const agents = useQuery(agentsQuery(taskId));
  const [chosenId, setChosenId] = useState<string | null>(null);
  if (agents.isPending) {
    return <LinesSkeleton />;
  }
  if (agents.isError) {
    return (
      <ErrorState
        title="The logs could not be loaded"
        error={agents.error}
        onRetry={() => void agents.refetch()}
      />
    );
  }
  const chosen = agents.data.find(({ id }) => id === chosenId) ?? agents.data[0];
  if (!chosen) {
    return (
      <EmptyState icon={<ScrollText />} title="No logs yet">
        No agent has worked on this task. Whatever one writes that is no message is shown here.
      </EmptyState>
    );
  }
  return (
    <AgentLogView key={chosen.id} agent={chosen}>
      <AgentChoice agents={agents.data} chosen={chosen} onChoose={setChosenId} />
    </AgentLogView>
  );
}

function AgentLogView({ agent, children }: { agent: Agent; children: ReactNode }) {
  const hasEnded = agent.finished_at !== null;
  const log = useQuery(logQuery(agent.id, hasEnded));
  if (log.isPending) {
    return <LinesSkeleton />;
  }
  if (log.isError && log.data === undefined) {
    return (
      <ErrorState title="The log could not be loaded" error={log.error} onRetry={() => void log.refetch()} />
    );
  }
  return (
    <LogView log={log.data} isStalled={log.isError} hasEnded={hasEnded}>
      {children}
    </LogView>
  );
}

function LinesSkeleton() {
  return (
    <div aria-busy className="flex flex-col gap-2 p-4">
      {[80, 55, 70, 40, 65, 50].map((width) => (
        <div key={width} style={{ width: `${String(width)}%` }}>
          <Skeleton className="h-4" />
        </div>
      ))}
    </div>
  );
}
