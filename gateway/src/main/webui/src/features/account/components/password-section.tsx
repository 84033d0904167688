import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/shared/api/problem';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { FormError } from '@/shared/ui/form-error';
import { Input } from '@/shared/ui/input';
import { Section } from '@/shared/ui/section';
import { toast } from '@/shared/ui/toast';
import { changePassword } from '../api/change-password';

const empty = { current_password: '', new_password: '' };

const fields = [
  { name: 'current_password', label: 'Current password', autoComplete: 'current-password', hint: undefined },
  {
    name: 'new_password',
    label: 'New password',
    autoComplete: 'new-password',
    hint: 'At least 8 characters.',
  },
] as const;

export function PasswordSection({ username }: { username: string }) {
  const [values, setValues] = useState(empty);
  const change = useMutation({ mutationFn: changePassword });
  const problem = change.error && asProblem(change.error);
  return (
    <Section
      title="Password"
      description="A new one ends your sign-ins on other devices. API tokens stay good."
    >
      <form
        className="flex max-w-sm flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate(values, {
            onSuccess: () => {
              setValues(empty);
              toast('done', 'Your password was changed.');
            },
          });
        }}
      >
        <FormError problem={problem} />
        {/* Tells password managers whose password it is. */}
        <input type="text" autoComplete="username" value={username} readOnly hidden />
        {fields.map(({ name, label, hint, autoComplete }) => (
          <Field key={name} label={label} hint={hint} error={problem?.of(name)}>
            {(control) => (
              <Input
                {...control}
                type="password"
                autoComplete={autoComplete}
                required
                value={values[name]}
                onChange={(event) => {
                  setValues({ ...values, [name]: event.target.value });
                }}
              />
            )}
          </Field>
        ))}
        <Button type="submit" look="primary" className="self-start" busy={change.isPending}>
          Change password
        </Button>
      </form>
    </Section>
  );
}
