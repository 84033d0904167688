import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { readComments, withComment, without, type CommentPlace, type ReviewComment } from './review-comments';

const listeners = new Set<() => void>();

function changed(): void {
  listeners.forEach((listener) => {
    listener();
  });
}

/** Other tabs of the same task write, too. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

export interface ReviewComments {
  comments: ReviewComment[];
  write: (place: CommentPlace, text: string) => void;
  /** Those that were sent; what was written since stays. */
  drop: (sent: readonly ReviewComment[]) => void;
}

/** The comments on a task's changes that were not sent yet. Each keystroke is kept in this browser, so that a reload loses nothing. */
export function useReviewComments(taskId: string): ReviewComments {
  const key = `kandev.review.${taskId}`;
  const kept = useSyncExternalStore(subscribe, () => localStorage.getItem(key));
  const comments = useMemo(() => readComments(kept), [kept]);
  const change = useCallback(
    (how: (comments: ReviewComment[]) => ReviewComment[]) => {
      const next = how(readComments(localStorage.getItem(key)));
      if (next.length === 0) {
        localStorage.removeItem(key);
      } else {
        localStorage.setItem(key, JSON.stringify(next));
      }
      changed();
    },
    [key],
  );
  return useMemo(
    () => ({
      comments,
      write: (place, text) => {
        change((known) => withComment(known, place, text));
      },
      drop: (sent) => {
        change((known) => without(known, sent));
      },
    }),
    [comments, change],
  );
}
