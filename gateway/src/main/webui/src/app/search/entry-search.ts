import { text } from './read';

export interface EntrySearch {
  /** Where to go on after signing in: a path of this server. */
  next?: string;
}

export function readEntrySearch(search: Record<string, unknown>): EntrySearch {
  const next = text(search['next']);
  return {
    // Neither another server's address nor one without a scheme.
    ...(next && /^\/(?![/\\])/.test(next) ? { next } : {}),
  };
}
