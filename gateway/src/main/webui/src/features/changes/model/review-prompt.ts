import { written, type ReviewComment } from './review-comments';

function byPlace(one: ReviewComment, other: ReviewComment): number {
  return one.path === other.path ? one.line - other.line : one.path < other.path ? -1 : 1;
}

function paragraph({ path, side, line, quote, text }: ReviewComment): string {
  const where = `${path}:${String(line)}${side === 'old' ? ' (a removed line, counted before the change)' : ''}`;
  return `${where}\n> ${quote.trim()}\n${text.trim()}`;
}

/** All comments as one prompt for the agent: each with its file, its line and what stands there. */
export function reviewPrompt(comments: readonly ReviewComment[], note: string): string {
  const said = [...written(comments)].sort(byPlace).map(paragraph);
  const opening = said.length > 0 ? ['I have reviewed your changes. Please work on these comments:'] : [];
  return [note.trim(), ...opening, ...said].filter((part) => part !== '').join('\n\n');
}
