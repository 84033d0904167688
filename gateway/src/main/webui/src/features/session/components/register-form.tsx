import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/shared/api/problem';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { FormError } from '@/shared/ui/form-error';
import { Input } from '@/shared/ui/input';
import { register } from '../api/register';

interface RegisterFormProps {
  invitation?: string | undefined;
  onDone: () => void;
}

const fields = [
  { name: 'email', label: 'Email', type: 'email', autoComplete: 'email', hint: undefined },
  { name: 'username', label: 'Username', type: 'text', autoComplete: 'username', hint: undefined },
  {
    name: 'password',
    label: 'Password',
    type: 'password',
    autoComplete: 'new-password',
    hint: 'At least 8 characters.',
  },
] as const;

export function RegisterForm({ invitation, onDone }: RegisterFormProps) {
  const [values, setValues] = useState({ email: '', username: '', password: '' });
  const attempt = useMutation({ mutationFn: register, onSuccess: onDone });
  const problem = attempt.error && asProblem(attempt.error);
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        attempt.mutate(invitation === undefined ? values : { ...values, invitation });
      }}
    >
      <FormError problem={problem} />
      {fields.map(({ name, label, hint, ...input }, index) => (
        <Field key={name} label={label} hint={hint} error={problem?.of(name)}>
          {(control) => (
            <Input
              {...control}
              {...input}
              name={name}
              autoCapitalize="none"
              autoFocus={index === 0}
              required
              value={values[name]}
              onChange={(event) => {
                setValues({ ...values, [name]: event.target.value });
              }}
            />
          )}
        </Field>
      ))}
      <Button type="submit" look="primary" className="mt-2" busy={attempt.isPending}>
        Create account
      </Button>
    </form>
  );
}
