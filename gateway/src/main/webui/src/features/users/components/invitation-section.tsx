import { useQuery } from '@tanstack/react-query';
import { MailPlus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Invitation } from '@/shared/api/types';
import { useNow } from '@/shared/lib/use-now';
import { Badge } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { IconButton } from '@/shared/ui/icon-button';
import { Rows } from '@/shared/ui/rows';
import { Section } from '@/shared/ui/section';
import { toastProblem } from '@/shared/ui/toast';
import { invitationsQuery, useWithdrawInvitation } from '../api/invitations';
import { invitationState } from '../model/invitation-state';
import { InviteDialog } from './invite-dialog';

const looks = {
  open: { tone: 'accent', label: 'Open' },
  used: { tone: 'good', label: 'Used' },
  expired: { tone: 'neutral', label: 'Expired' },
} as const;

export function InvitationSection() {
  const invitations = useQuery(invitationsQuery);
  const [inviting, setInviting] = useState(false);
  return (
    <Section
      title="Invitations"
      description="Each lets one person make an account, once."
      action={
        <Button
          onClick={() => {
            setInviting(true);
          }}
        >
          <MailPlus />
          Invite
        </Button>
      }
    >
      <Rows query={invitations} failure="The invitations could not be loaded" empty="Nobody was invited yet.">
        {(invitation) => <InvitationRow key={invitation.id} invitation={invitation} />}
      </Rows>
      <InviteDialog open={inviting} onOpenChange={setInviting} />
    </Section>
  );
}

function InvitationRow({ invitation }: { invitation: Invitation }) {
  const now = useNow();
  const withdraw = useWithdrawInvitation();
  const state = invitationState(invitation, now);
  const { tone, label } = looks[state];
  const whom = invitation.email ?? 'Anybody who has the link';
  return (
    <li className="flex items-center gap-3 px-4 py-3">
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2">
          <span className="truncate">{whom}</span>
          <Badge tone={tone}>{label}</Badge>
          {invitation.role === 'admin' && <Badge>Administrator</Badge>}
        </p>
        <p className="mt-0.5 text-xs text-muted">
          Good until {new Date(invitation.expires_at).toLocaleString()}
        </p>
      </div>
      {state !== 'used' && (
        <IconButton
          label={`Withdraw the invitation of ${whom}`}
          disabled={withdraw.isPending}
          onClick={() => {
            withdraw.mutate(invitation.id, { onError: toastProblem });
          }}
        >
          <Trash2 />
        </IconButton>
      )}
    </li>
  );
}
