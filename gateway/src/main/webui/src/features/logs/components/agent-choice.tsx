import type { Agent } from '@/shared/api/types';
import { Badge, type Tone } from '@/shared/ui/badge';
import { Select } from '@/shared/ui/select';

interface AgentChoiceProps {
  agents: Agent[];
  chosen: Agent;
  onChoose: (id: string) => void;
}

const tones: Record<string, Tone> = { COMPLETED: 'good', FAILED: 'bad', RUNNING: 'accent' };
const started = new Intl.DateTimeFormat(undefined, { dateStyle: 'short', timeStyle: 'short' });

/** Which attempt's lines are shown. */
export function AgentChoice({ agents, chosen, onChoose }: AgentChoiceProps) {
  return (
    <div className="flex max-w-full min-w-0 items-center gap-2">
      {agents.length > 1 ? (
        <Select
          aria-label="Attempt"
          className="w-64 min-w-0"
          value={chosen.id}
          options={agents.map((agent) => ({ value: agent.id, label: nameOf(agent) }))}
          onChange={onChoose}
        />
      ) : (
        <span className="min-w-0 truncate text-muted">{nameOf(chosen)}</span>
      )}
      <Badge tone={tones[chosen.status] ?? 'neutral'}>{chosen.status.toLowerCase()}</Badge>
    </div>
  );
}

function nameOf(agent: Agent): string {
  return `${agent.agent_type}, attempt ${String(agent.attempt)} · ${started.format(new Date(agent.created_at))}`;
}
