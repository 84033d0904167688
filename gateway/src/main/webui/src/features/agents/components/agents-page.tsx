import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Agent } from '@/shared/api/types';
import { useTitle } from '@/shared/lib/use-title';
import { PageHeader } from '@/shared/ui/page-header';
import { recentAgentsQuery, runningAgentsQuery } from '../api/list-agents';
import { AgentList } from './agent-list';
import { AgentLogs } from './agent-logs';
import { StopAgentDialog } from './stop-agent-dialog';

export function AgentsPage() {
  const running = useQuery(runningAgentsQuery);
  const recent = useQuery(recentAgentsQuery);
  const [read, setRead] = useState<Agent | null>(null);
  const [stopped, setStopped] = useState<Agent | null>(null);
  useTitle('Agents');
  return (
    <>
      <PageHeader title="Agents" />
      <div className="min-h-0 flex-1 overflow-y-auto p-4 sm:p-6">
        <div className="mx-auto flex max-w-5xl flex-col gap-8">
          <AgentList
            title="Running"
            agents={running}
            empty="No agent is at work. One starts when a task that names it does."
            onLogs={setRead}
            onStop={setStopped}
          />
          <AgentList
            title="Ended lately"
            agents={recent}
            empty="Agents that have ended are listed here."
            onLogs={setRead}
          />
        </div>
      </div>
      <AgentLogs
        agent={read}
        onClose={() => {
          setRead(null);
        }}
      />
      <StopAgentDialog
        agent={stopped}
        onClose={() => {
          setStopped(null);
        }}
      />
    </>
  );
}
