import { Field } from './field';
import { Input } from './input';

interface TitleFieldProps {
  value: string;
  onChange: (title: string) => void;
  error?: string | undefined;
  placeholder?: string;
}

/** What a task is called; whoever opens the form begins here. */
export function TitleField({ value, onChange, error, placeholder }: TitleFieldProps) {
  return (
    <Field label="Title" error={error}>
      {(control) => (
        <Input
          {...control}
          autoFocus
          required
          maxLength={500}
          placeholder={placeholder}
          value={value}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      )}
    </Field>
  );
}
