import { useState } from 'react';
import { asProblem } from '@/shared/api/problem';
import type { Role } from '@/shared/api/types';
import { invitationLink } from '@/shared/lib/invitation-link';
import { Button } from '@/shared/ui/button';
import { Dialog, DialogActions } from '@/shared/ui/dialog';
import { Field } from '@/shared/ui/field';
import { FormError } from '@/shared/ui/form-error';
import { Input } from '@/shared/ui/input';
import { Select } from '@/shared/ui/select';
import { ShownOnce } from '@/shared/ui/shown-once';
import { useInvite } from '../api/invitations';
import { roles } from '../model/roles';

interface InviteDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export function InviteDialog({ open, onOpenChange }: InviteDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Invite somebody">
      <InviteForm
        onClose={() => {
          onOpenChange(false);
        }}
      />
    </Dialog>
  );
}

function InviteForm({ onClose }: { onClose: () => void }) {
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('user');
  const invite = useInvite();
  const problem = invite.error && asProblem(invite.error);
  if (invite.data) {
    return (
      <ShownOnce
        label="Link"
        value={invitationLink(window.location.origin, invite.data.token)}
        hint="Copy it now and send it to them: it is not shown again."
        onClose={onClose}
      />
    );
  }
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        invite.mutate({ role, ...(email === '' ? {} : { email }) });
      }}
    >
      <FormError problem={problem} />
      <Field
        label="Email"
        hint="The only address that may use it. Empty: whoever has the link."
        error={problem?.of('email')}
      >
        {(control) => (
          <Input
            {...control}
            type="email"
            autoFocus
            autoComplete="off"
            value={email}
            onChange={(event) => {
              setEmail(event.target.value);
            }}
          />
        )}
      </Field>
      <Field label="Role" error={problem?.of('role')}>
        {(control) => <Select {...control} value={role} options={roles} onChange={setRole} />}
      </Field>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" look="primary" busy={invite.isPending}>
          Make a link
        </Button>
      </DialogActions>
    </form>
  );
}
