import { useEffect, useRef, useState } from 'react';
import { asProblem } from '@/shared/api/problem';
import { Button } from '@/shared/ui/button';
import { DialogActions } from '@/shared/ui/dialog';
import { FormError } from '@/shared/ui/form-error';
import type { useCreateAgentType } from '../api/change-agent-types';
import { bodyOf, type AgentTypeDraft } from '../model/agent-type-draft';
import { permissionPolicies, protocols, runtimes } from '../model/choices';
import { ChoiceField, DraftProvider, FieldGroup, LinesField, SwitchField, TextField } from './draft-fields';

interface AgentTypeFormProps {
  initial: AgentTypeDraft;
  isNew: boolean;
  save: ReturnType<typeof useCreateAgentType>;
  onClose: () => void;
}

export function AgentTypeForm({ initial, isNew, save, onClose }: AgentTypeFormProps) {
  const [draft, setDraft] = useState(initial);
  const problem = save.error && asProblem(save.error);
  const form = useRef<HTMLFormElement>(null);
  // The form is long: what is wrong may be out of sight.
  useEffect(() => {
    if (save.error) {
      form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
    }
  }, [save.error]);
  return (
    <DraftProvider
      value={{
        draft,
        problem,
        change: (part) => {
          setDraft({ ...draft, ...part });
        },
      }}
    >
      <form
        ref={form}
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(bodyOf(draft), { onSuccess: onClose });
        }}
      >
        <FormError problem={problem} />
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TextField
            field="name"
            label="Name"
            required
            disabled={!isNew}
            hint={isNew ? 'Lower-case letters, digits and dashes.' : 'It cannot be changed.'}
          />
          <TextField field="description" label="Description" />
          <ChoiceField field="protocol" label="Protocol" options={protocols} />
          <ChoiceField field="runtime" label="Runs" options={runtimes} />
          <SwitchField field="enabled" label="Can be chosen for tasks" />
        </div>
        <FieldGroup title="Program">
          <TextField field="image" label="Image" hint="Without its tag. For containers." />
          <TextField field="tag" label="Tag" placeholder="latest" />
          <div className="sm:col-span-2">
            <LinesField field="command" label="Command" hint="The program and its arguments, one a line." />
          </div>
        </FieldGroup>
        <FieldGroup title="May use at most">
          <TextField field="resources.cpu" label="Cores" hint="For example 1.5." />
          <TextField field="resources.memory" label="Memory" hint="For example 2g." />
          <TextField field="resources.disk" label="Disk" hint="For example 10g. Empty: no limit." />
          <TextField field="resources.pids" label="Processes" numeric />
        </FieldGroup>
        <FieldGroup title="Gets from its host">
          <SwitchField field="credentials.ssh" label="SSH keys" />
          <SwitchField field="credentials.git_config" label="Git’s configuration" />
          <SwitchField field="credentials.git_credentials" label="Git’s passwords" />
          <span className="hidden sm:block" />
          <LinesField field="credentials.env" label="Variables, if set" hint="Names, one a line." />
          <LinesField field="credentials.required_env" label="Variables it needs" hint="Names, one a line." />
          <div className="sm:col-span-2">
            <LinesField field="environment" label="Environment" hint="NAME=value, one a line." />
          </div>
        </FieldGroup>
        <FieldGroup title="Each session of the Agent Client Protocol">
          <TextField field="mode" label="Mode" hint="One that the agent offers. Empty: its own." />
          <TextField field="model" label="Model" hint="One that the agent offers. Empty: its own." />
          <TextField field="auth_method" label="Signs in by" hint="A method of the agent’s, if it asks." />
        </FieldGroup>
        <FieldGroup title="Behaviour">
          <ChoiceField
            field="permission_policy"
            label="When it asks for permission"
            options={permissionPolicies}
          />
          <TextField
            field="network"
            label="Network"
            placeholder="none"
            hint="none, bridge or a network’s name."
          />
          <TextField field="timeout_seconds" label="Ends after, in seconds" numeric hint="0: no limit." />
          <TextField
            field="stall_seconds"
            label="Ends when silent for, in seconds"
            numeric
            hint="0: no limit."
          />
          <div className="sm:col-span-2">
            <LinesField field="capabilities" label="Capabilities" hint="What it is good at, one a line." />
          </div>
        </FieldGroup>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={save.isPending}>
            {isNew ? 'Add agent type' : 'Save'}
          </Button>
        </DialogActions>
      </form>
    </DraftProvider>
  );
}
