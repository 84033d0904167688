import { describe, expect, it } from 'vitest';
import { invitationIn, invitationLink } from './invitation-link';

describe('invitationLink', () => {
  it('carries the token whatever is in it, in the part that browsers send to nobody', () => {
    const link = new URL(invitationLink('https://kandev.example', 'a+b='));

    expect(link.pathname + link.search).toBe('/register');
    expect(invitationIn(link.hash)).toBe('a+b=');
  });
});

describe('invitationIn', () => {
  it('finds none where there is none', () => {
    expect(invitationIn('')).toBeUndefined();
    expect(invitationIn('#content')).toBeUndefined();
  });
});
