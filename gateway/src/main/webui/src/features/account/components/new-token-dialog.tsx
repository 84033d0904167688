import { useState } from 'react';
import { asProblem } from '@/shared/api/problem';
import { Button } from '@/shared/ui/button';
import { Dialog, DialogActions } from '@/shared/ui/dialog';
import { Field } from '@/shared/ui/field';
import { FormError } from '@/shared/ui/form-error';
import { Input } from '@/shared/ui/input';
import { Select } from '@/shared/ui/select';
import { ShownOnce } from '@/shared/ui/shown-once';
import { useCreateToken } from '../api/tokens';

const NEVER = 'never';
const lifetimes = [
  { value: '7', label: '7 days' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
  { value: NEVER, label: 'It does not expire' },
];

interface NewTokenDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export function NewTokenDialog({ open, onOpenChange }: NewTokenDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="New API token">
      <NewToken
        onClose={() => {
          onOpenChange(false);
        }}
      />
    </Dialog>
  );
}

function NewToken({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const [days, setDays] = useState('90');
  const create = useCreateToken();
  const problem = create.error && asProblem(create.error);
  if (create.data) {
    return (
      <ShownOnce
        label={create.data.name}
        value={create.data.token}
        hint="Copy it now: it is not shown again."
        onClose={onClose}
      />
    );
  }
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate({ name, ...(days === NEVER ? {} : { expires_in_days: Number(days) }) });
      }}
    >
      <FormError problem={problem} />
      <Field label="Name" hint="What it is for." error={problem?.of('name')}>
        {(control) => (
          <Input
            {...control}
            autoFocus
            required
            maxLength={100}
            value={name}
            onChange={(event) => {
              setName(event.target.value);
            }}
          />
        )}
      </Field>
      <Field label="Lasts" error={problem?.of('expires_in_days')}>
        {(control) => <Select {...control} value={days} options={lifetimes} onChange={setDays} />}
      </Field>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" look="primary" busy={create.isPending}>
          Create token
        </Button>
      </DialogActions>
    </form>
  );
}
