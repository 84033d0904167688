import { markEdits, tokenize, type HunkTokens } from 'react-diff-view';
import type { FileDiff } from './file-diffs';
import { highlighter, languageOf } from './highlighter';

/** Beyond this colouring takes longer than it helps. */
const MOST_LINES = 4_000;
const known = new WeakMap<FileDiff['hunks'], HunkTokens>();

/** The coloured lines of a file, and what changed within them; null when it is too long for that. */
export function tokensOf(file: FileDiff): HunkTokens | null {
  if (file.lines > MOST_LINES) {
    return null;
  }
  const kept = known.get(file.hunks);
  if (kept) {
    return kept;
  }
  const language = languageOf(file.path);
  const enhancers = [markEdits(file.hunks, { type: 'block' })];
  const tokens =
    language === null
      ? tokenize(file.hunks, { enhancers })
      : tokenize(file.hunks, { highlight: true, refractor: highlighter as never, language, enhancers });
  known.set(file.hunks, tokens);
  return tokens;
}
