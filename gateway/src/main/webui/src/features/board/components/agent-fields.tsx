import { useQuery } from '@tanstack/react-query';
import { agentTypesQuery } from '@/shared/api/agent-types';
import type { Problem } from '@/shared/api/problem';
import { Field } from '@/shared/ui/field';
import { Input } from '@/shared/ui/input';
import { PriorityField } from '@/shared/ui/priority-field';
import { Select, type SelectOption } from '@/shared/ui/select';
import { needsOf, NO_AGENT, type Start, type TaskDraft } from '../model/task-draft';

interface AgentFieldsProps {
  draft: TaskDraft;
  problem: Problem | null;
  onChange: (part: Partial<TaskDraft>) => void;
}

const starts: SelectOption<Start>[] = [
  { value: 'now', label: 'At once' },
  { value: 'later', label: 'When I start it' },
  { value: 'at', label: 'Not before …' },
];

/** Who does a task, on what, and when. */
export function AgentFields({ draft, problem, onChange }: AgentFieldsProps) {
  const types = useQuery(agentTypesQuery);
  const enabled = types.data?.filter((type) => type.enabled) ?? [];
  const chosen = enabled.find((type) => type.name === draft.agentType);
  const hint = chosen && [chosen.description, needsOf(chosen)].filter(Boolean).join(' ');
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label="Repository" hint="An address that git knows." error={problem?.of('repository_url')}>
        {(control) => (
          <Input
            {...control}
            placeholder="https://github.com/you/project.git"
            value={draft.repository}
            onChange={(event) => {
              onChange({ repository: event.target.value });
            }}
          />
        )}
      </Field>
      <Field label="Branch" hint="To begin from; the default one if empty." error={problem?.of('branch')}>
        {(control) => (
          <Input
            {...control}
            value={draft.branch}
            onChange={(event) => {
              onChange({ branch: event.target.value });
            }}
          />
        )}
      </Field>
      <div className="sm:col-span-2">
        <Field
          label="Agent"
          hint={types.isError ? 'The agents could not be loaded.' : hint}
          error={problem?.of('agent_type')}
        >
          {(control) => (
            <Select
              {...control}
              value={draft.agentType}
              options={[
                { value: NO_AGENT, label: 'None: a card for people' },
                ...enabled.map((type) => ({ value: type.name, label: type.name, detail: type.description })),
              ]}
              onChange={(agentType) => {
                onChange({ agentType });
              }}
            />
          )}
        </Field>
      </div>
      <PriorityField
        value={draft.priority}
        error={problem?.of('priority')}
        onChange={(priority) => {
          onChange({ priority });
        }}
      />
      {draft.agentType !== NO_AGENT && (
        <Field label="Start">
          {(control) => (
            <Select
              {...control}
              value={draft.start}
              options={starts}
              onChange={(start) => {
                onChange({ start });
              }}
            />
          )}
        </Field>
      )}
      {draft.agentType !== NO_AGENT && draft.start === 'at' && (
        <Field label="Not before" error={problem?.of('start_after')}>
          {(control) => (
            <Input
              {...control}
              type="datetime-local"
              required
              value={draft.startAt}
              onChange={(event) => {
                onChange({ startAt: event.target.value });
              }}
            />
          )}
        </Field>
      )}
    </div>
  );
}
