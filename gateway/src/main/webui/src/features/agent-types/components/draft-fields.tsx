import { createContext, use, useId, type ReactNode } from 'react';
import type { Problem } from '@/shared/api/problem';
import { Field } from '@/shared/ui/field';
import { Input, Textarea } from '@/shared/ui/input';
import { Select } from '@/shared/ui/select';
import { Switch } from '@/shared/ui/switch';
import type { AgentTypeDraft, SwitchKey, TextKey } from '../model/agent-type-draft';

interface DraftForm {
  draft: AgentTypeDraft;
  problem: Problem | null;
  change: (part: Partial<AgentTypeDraft>) => void;
}

const Form = createContext<DraftForm | null>(null);
export const DraftProvider = Form.Provider;

function useDraft(): DraftForm {
  const form = use(Form);
  if (form === null) {
    throw new Error('Fields of an agent type stand inside its form.');
  }
  return form;
}

interface TextFieldProps {
  field: TextKey;
  label: string;
  hint?: string;
  placeholder?: string;
  required?: boolean;
  disabled?: boolean;
  numeric?: boolean;
}

export function TextField({ field, label, hint, numeric = false, ...input }: TextFieldProps) {
  const { draft, problem, change } = useDraft();
  return (
    <Field label={label} hint={hint} error={problem?.of(field)}>
      {(control) => (
        <Input
          {...control}
          {...input}
          {...(numeric ? { type: 'number', min: 0 } : {})}
          autoComplete="off"
          autoCapitalize="none"
          value={draft[field]}
          onChange={(event) => {
            change({ [field]: event.target.value });
          }}
        />
      )}
    </Field>
  );
}

export function LinesField({ field, label, hint, placeholder }: TextFieldProps) {
  const { draft, problem, change } = useDraft();
  return (
    <Field label={label} hint={hint} error={problem?.of(field)}>
      {(control) => (
        <Textarea
          {...control}
          rows={3}
          placeholder={placeholder}
          spellCheck={false}
          className="font-mono text-xs"
          value={draft[field]}
          onChange={(event) => {
            change({ [field]: event.target.value });
          }}
        />
      )}
    </Field>
  );
}

interface ChoiceFieldProps {
  field: TextKey;
  label: string;
  options: readonly { value: string; label: string; detail?: string }[];
}

export function ChoiceField({ field, label, options }: ChoiceFieldProps) {
  const { draft, problem, change } = useDraft();
  return (
    <Field label={label} error={problem?.of(field)}>
      {(control) => (
        <Select
          {...control}
          value={draft[field]}
          options={options}
          onChange={(value) => {
            change({ [field]: value });
          }}
        />
      )}
    </Field>
  );
}

export function SwitchField({ field, label }: { field: SwitchKey; label: string }) {
  const { draft, change } = useDraft();
  const id = useId();
  return (
    <div className="flex items-center gap-3">
      <Switch
        id={id}
        checked={draft[field]}
        onChange={(checked) => {
          change({ [field]: checked });
        }}
      />
      <label htmlFor={id}>{label}</label>
    </div>
  );
}

export function FieldGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="border-t pt-4">
      <legend className="sr-only">{title}</legend>
      <p aria-hidden className="mb-3 font-semibold">
        {title}
      </p>
      <div className="grid items-start gap-4 sm:grid-cols-2">{children}</div>
    </fieldset>
  );
}
