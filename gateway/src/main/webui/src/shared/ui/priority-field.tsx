import { Field } from './field';
import { Select } from './select';

const priorities = Array.from({ length: 11 }, (_, value) => ({
  value: String(value),
  label: value === 0 ? 'None' : String(value),
}));

interface PriorityFieldProps {
  value: number;
  error?: string | undefined;
  onChange: (priority: number) => void;
}

export function PriorityField({ value, error, onChange }: PriorityFieldProps) {
  return (
    <Field label="Priority" hint="10 goes first." error={error}>
      {(control) => (
        <Select
          {...control}
          value={String(value)}
          options={priorities}
          onChange={(priority) => {
            onChange(Number(priority));
          }}
        />
      )}
    </Field>
  );
}
