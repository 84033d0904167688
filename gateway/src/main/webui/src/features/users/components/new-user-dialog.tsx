import { useState } from 'react';
import { asProblem } from '@/shared/api/problem';
import type { NewUser, Role } from '@/shared/api/types';
import { Button } from '@/shared/ui/button';
import { Dialog, DialogActions } from '@/shared/ui/dialog';
import { Field } from '@/shared/ui/field';
import { FormError } from '@/shared/ui/form-error';
import { Input } from '@/shared/ui/input';
import { Select } from '@/shared/ui/select';
import { toast } from '@/shared/ui/toast';
import { useCreateUser } from '../api/users';
import { roles } from '../model/roles';

const fields = [
  { name: 'username', label: 'Username', type: 'text', hint: undefined },
  { name: 'email', label: 'Email', type: 'email', hint: undefined },
  {
    name: 'password',
    label: 'Password',
    type: 'password',
    hint: 'At least 8 characters. Tell it to them; they can change it.',
  },
] as const;

interface NewUserDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export function NewUserDialog({ open, onOpenChange }: NewUserDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="New user">
      <NewUserForm
        onClose={() => {
          onOpenChange(false);
        }}
      />
    </Dialog>
  );
}

function NewUserForm({ onClose }: { onClose: () => void }) {
  const [user, setUser] = useState<NewUser>({ username: '', email: '', password: '', role: 'user' });
  const create = useCreateUser();
  const problem = create.error && asProblem(create.error);
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate(user, {
          onSuccess: (made) => {
            toast('done', `${made.username} has an account now.`);
            onClose();
          },
        });
      }}
    >
      <FormError problem={problem} />
      {fields.map(({ name, label, type, hint }, index) => (
        <Field key={name} label={label} hint={hint} error={problem?.of(name)}>
          {(control) => (
            <Input
              {...control}
              type={type}
              autoComplete={type === 'password' ? 'new-password' : 'off'}
              autoCapitalize="none"
              autoFocus={index === 0}
              required
              value={user[name]}
              onChange={(event) => {
                setUser({ ...user, [name]: event.target.value });
              }}
            />
          )}
        </Field>
      ))}
      <Field label="Role" error={problem?.of('role')}>
        {(control) => (
          <Select
            {...control}
            value={user.role ?? 'user'}
            options={roles}
            onChange={(role: Role) => {
              setUser({ ...user, role });
            }}
          />
        )}
      </Field>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" look="primary" busy={create.isPending}>
          Create user
        </Button>
      </DialogActions>
    </form>
  );
}
