import type { Invitation } from '@/shared/api/types';

export type InvitationState = 'open' | 'used' | 'expired';

export function invitationState(invitation: Invitation, nowMs: number): InvitationState {
  if (invitation.used_at !== null) {
    return 'used';
  }
  return new Date(invitation.expires_at).getTime() <= nowMs ? 'expired' : 'open';
}
