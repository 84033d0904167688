import type { ChangeData } from 'react-diff-view';

/** A remark on a line, as it is kept until it is sent. */
export interface ReviewComment {
  path: string;
  /** Where the line is counted: removed lines are only in the old file. */
  side: 'old' | 'new';
  line: number;
  /** The line itself: the file goes on changing. */
  quote: string;
  text: string;
}

export type CommentPlace = Omit<ReviewComment, 'text'>;

export function placeOf(path: string, change: ChangeData): CommentPlace {
  return {
    path,
    side: change.type === 'delete' ? 'old' : 'new',
    line: change.type === 'normal' ? change.newLineNumber : change.lineNumber,
    quote: change.content,
  };
}

/** What tells one place from all others of a task. */
export function placeKey({ path, side, line }: CommentPlace): string {
  return `${side}:${String(line)}:${path}`;
}

export function written(comments: readonly ReviewComment[]): ReviewComment[] {
  return comments.filter((comment) => comment.text.trim() !== '');
}

/** With what is written at a place; nothing written is no comment. */
export function withComment(
  comments: readonly ReviewComment[],
  place: CommentPlace,
  text: string,
): ReviewComment[] {
  const key = placeKey(place);
  const at = comments.findIndex((comment) => placeKey(comment) === key);
  if (text === '') {
    return comments.filter((_, index) => index !== at);
  }
  return at < 0
    ? [...comments, { ...place, text }]
    : comments.map((comment, index) => (index === at ? { ...comment, text } : comment));
}

/** Without these, as they are word for word. */
export function without(comments: readonly ReviewComment[], gone: readonly ReviewComment[]): ReviewComment[] {
  return comments.filter(
    (comment) => !gone.some((each) => placeKey(each) === placeKey(comment) && each.text === comment.text),
  );
}

function isComment(value: unknown): value is ReviewComment {
  const { path, side, line, quote, text } = (value ?? {}) as Partial<Record<keyof ReviewComment, unknown>>;
  return (
    typeof path === 'string' &&
    (side === 'old' || side === 'new') &&
    typeof line === 'number' &&
    typeof quote === 'string' &&
    typeof text === 'string'
  );
}

/** Reads what was kept, whoever wrote it. */
export function readComments(kept: string | null): ReviewComment[] {
  try {
    const value: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(value) ? value.filter(isComment) : [];
  } catch {
    return [];
  }
}
