import type { LogLine } from './agent-log';

/** The numbers of the lines in which a text is, in whatever case; none for no text. */
export function hitsIn(lines: readonly LogLine[], text: string): number[] {
  const wanted = text.toLowerCase();
  return wanted === ''
    ? []
    : lines.flatMap((line, index) => (line.text.toLowerCase().includes(wanted) ? [index] : []));
}

export interface Part {
  text: string;
  isHit: boolean;
}

/** A line in parts, those that are the text apart from those that are not. */
export function partsOf(line: string, text: string): Part[] {
  const wanted = text.toLowerCase();
  const lower = line.toLowerCase();
  // Lower case has another length in some languages: the places would be wrong ones.
  if (wanted === '' || lower.length !== line.length) {
    return [{ text: line, isHit: false }];
  }
  const parts: Part[] = [];
  let from = 0;
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, from)) {
    parts.push({ text: line.slice(from, at), isHit: false });
    from = at + wanted.length;
    parts.push({ text: line.slice(at, from), isHit: true });
  }
  parts.push({ text: line.slice(from), isHit: false });
  return parts.filter((part) => part.text !== '');
}
