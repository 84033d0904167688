import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/shared/api/problem';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { FormError } from '@/shared/ui/form-error';
import { Input } from '@/shared/ui/input';
import { signIn } from '../api/sign-in';

export function SignInForm({ onDone }: { onDone: () => void }) {
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const attempt = useMutation({ mutationFn: signIn, onSuccess: onDone });
  const problem = attempt.error && asProblem(attempt.error);
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        attempt.mutate({ login, password });
      }}
    >
      <FormError problem={problem} />
      <Field label="Email or username" error={problem?.of('login')}>
        {(control) => (
          <Input
            {...control}
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            autoFocus
            required
            value={login}
            onChange={(event) => {
              setLogin(event.target.value);
            }}
          />
        )}
      </Field>
      <Field label="Password" error={problem?.of('password')}>
        {(control) => (
          <Input
            {...control}
            name="password"
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => {
              setPassword(event.target.value);
            }}
          />
        )}
      </Field>
      <Button type="submit" look="primary" className="mt-2" busy={attempt.isPending}>
        Sign in
      </Button>
    </form>
  );
}
