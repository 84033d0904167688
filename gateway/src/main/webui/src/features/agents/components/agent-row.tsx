import { ScrollText, Square } from 'lucide-react';
import type { Agent } from '@/shared/api/types';
import { byteSize } from '@/shared/lib/byte-size';
import { ago, elapsed } from '@/shared/lib/time';
import { useNow } from '@/shared/lib/use-now';
import { Badge } from '@/shared/ui/badge';
import { IconButton } from '@/shared/ui/icon-button';
import { TaskLink } from '@/shared/ui/task-link';
import { agentState } from '../model/agent-states';

interface AgentRowProps {
  agent: Agent;
  onLogs: () => void;
  /** Absent for one that has ended. */
  onStop?: () => void;
}

export function AgentRow({ agent, onLogs, onStop }: AgentRowProps) {
  const { name, tone } = agentState(agent.status);
  return (
    <li className="flex items-start gap-3 px-4 py-3">
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Badge tone={tone}>{name}</Badge>
          <TaskLink taskId={agent.task_id} className="min-w-0 truncate" />
        </div>
        <p className="mt-1 flex flex-wrap gap-x-3 text-xs text-muted">
          <span>{agent.agent_type}</span>
          <span>{agent.runtime}</span>
          <Times agent={agent} />
          {agent.attempt > 1 && <span>attempt {agent.attempt}</span>}
          {agent.finished_at !== null && agent.exit_code !== null && <span>exit code {agent.exit_code}</span>}
        </p>
        {agent.error && <p className="mt-1 text-xs break-words text-bad">{agent.error}</p>}
      </div>
      {agent.usage && (
        <dl className="hidden shrink-0 gap-4 text-right text-xs tabular-nums sm:flex">
          <Figure name="CPU" value={agent.usage.cpu.toFixed(2)} />
          <Figure name="Memory" value={byteSize(agent.usage.memory_bytes)} />
        </dl>
      )}
      <div className="-my-1 flex shrink-0">
        <IconButton label={`Logs of ${agent.agent_type}`} onClick={onLogs}>
          <ScrollText />
        </IconButton>
        {onStop && (
          <IconButton label={`Stop ${agent.agent_type}`} onClick={onStop}>
            <Square />
          </IconButton>
        )}
      </div>
    </li>
  );
}

function Times({ agent }: { agent: Agent }) {
  const now = useNow();
  const begin = agent.started_at ?? agent.created_at;
  const end = agent.finished_at ? new Date(agent.finished_at).getTime() : now;
  return (
    <>
      <span>started {ago(begin, now)}</span>
      <span className="tabular-nums">{elapsed(new Date(begin).getTime(), end)}</span>
    </>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div className="min-w-16">
      <dt className="text-faint">{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
