/** Where an invited person makes an account: the token is in the part that browsers send to no server, and so is in nobody's log. */
export function invitationLink(origin: string, token: string): string {
  return `${origin}/register#${new URLSearchParams({ invitation: token }).toString()}`;
}

/** The token in such a link's fragment, with or without its hash sign. */
export function invitationIn(fragment: string): string | undefined {
  return new URLSearchParams(fragment.replace(/^#/, '')).get('invitation') ?? undefined;
}
