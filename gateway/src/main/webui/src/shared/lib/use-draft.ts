import { useCallback, useState } from 'react';

interface Draft {
  text: string;
  write: (text: string) => void;
  /** Empties it, unless something else is written by now. May be called when nobody shows it any more. */
  sent: (text: string) => void;
}

/** What somebody writes and has not sent yet, kept in this tab under its key. */
export function useDraft(key: string): Draft {
  const place = `kandev.draft.${key}`;
  const [text, setText] = useState(() => sessionStorage.getItem(place) ?? '');
  const write = useCallback(
    (next: string) => {
      setText(next);
      if (next === '') {
        sessionStorage.removeItem(place);
      } else {
        sessionStorage.setItem(place, next);
      }
    },
    [place],
  );
  const sent = useCallback(
    (what: string) => {
      if (sessionStorage.getItem(place) === what) {
        write('');
      }
    },
    [place, write],
  );
  return { text, write, sent };
}
