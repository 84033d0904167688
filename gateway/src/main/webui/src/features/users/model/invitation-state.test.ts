import { describe, expect, it } from 'vitest';
import type { Invitation } from '@/shared/api/types';
import { invitationState } from './invitation-state';

const NOON = Date.parse('2026-01-01T12:00:00Z');

const anInvitation = (part: Partial<Invitation>): Invitation => ({
  id: 'i',
  email: null,
  role: 'user',
  created_by: 'u',
  created_at: '2026-01-01T00:00:00Z',
  expires_at: '2026-01-02T00:00:00Z',
  used_at: null,
  used_by: null,
  ...part,
});

describe('invitationState', () => {
  it('is open until somebody uses it or it expires', () => {
    expect(invitationState(anInvitation({}), NOON)).toBe('open');
    expect(invitationState(anInvitation({ expires_at: '2026-01-01T12:00:00Z' }), NOON)).toBe('expired');
  });

  it('stays used when it expires', () => {
    const used = anInvitation({ used_at: '2026-01-01T01:00:00Z', expires_at: '2026-01-01T02:00:00Z' });
    expect(invitationState(used, NOON)).toBe('used');
  });
});
