import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { readComments, withComment, type CommentPlace, type ReviewComment } from './review-comments';

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
  clear: () => void;
}

/** The comments on a task's changes that were not sent yet. Each keystroke is kept in this browser, so that a reload loses nothing. */
export function useReviewComments(taskId: string): ReviewComments {
  const key = `kandev.review.${taskId}`;
  const kept = useSyncExternalStore(subscribe, () => localStorage.getItem(key));
  const comments = useMemo(() => readComments(kept), [kept]);
  const write = useCallback(
    (place: CommentPlace, text: string) => {
      const next = withComment(readComments(localStorage.getItem(key)), place, text);
      if (next.length === 0) {
        localStorage.removeItem(key);
      } else {
        localStorage.setItem(key, JSON.stringify(next));
      }
      changed();
    },
    [key],
  );
  const clear = useCallback(() => {
    localStorage.removeItem(key);
    changed();
  }, [key]);
  return useMemo(() => ({ comments, write, clear }), [comments, write, clear]);
}
