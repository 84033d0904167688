import type { HunkData } from 'react-diff-view';
import type { FileDiff } from './file-diffs';

/** What a list of diffs shows, one below the other, each piece small enough to be drawn in a moment. */
export type DiffRow =
  | { kind: 'file'; file: number }
  | { kind: 'note'; file: number; text: string }
  | { kind: 'lines'; file: number; heading: string | null; hunk: HunkData };

const PIECE = 40;
const LONGEST_PIECE = 80;
/** Files with more lines are shown when asked for. */
const LARGE = 800;

export function isLarge(file: FileDiff): boolean {
  return file.lines > LARGE;
}

/** Cuts a hunk where nothing changes, so that what was replaced stays beside its replacement; or anywhere when it goes on for too long. */
export function pieces(hunk: HunkData): HunkData[] {
  const cut: HunkData[] = [];
  let piece: HunkData['changes'] = [];
  for (const change of hunk.changes) {
    piece.push(change);
    if (piece.length >= LONGEST_PIECE || (piece.length >= PIECE && change.type === 'normal')) {
      cut.push({ ...hunk, changes: piece });
      piece = [];
    }
  }
  return piece.length > 0 ? [...cut, { ...hunk, changes: piece }] : cut;
}

function noteOf(file: FileDiff, truncated: boolean): string {
  if (file.binary) {
    return 'A binary file: there is nothing to read in it.';
  }
  if (file.additions + file.deletions > 0 && truncated) {
    return 'Too much has changed in all to show this file, too. Push the branch and look at it there.';
  }
  return file.status === 'renamed' || file.status === 'copied'
    ? `Its content is the same as that of ${file.old_path ?? 'the other file'}.`
    : 'It has no lines that differ.';
}

/** The rows of all files; of a folded file only its head. */
export function diffRows(
  files: readonly FileDiff[],
  isOpen: (file: FileDiff) => boolean,
  truncated: boolean,
): DiffRow[] {
  return files.flatMap((file, index): DiffRow[] => {
    const head: DiffRow = { kind: 'file', file: index };
    if (!isOpen(file)) {
      return [head];
    }
    if (file.hunks.length === 0) {
      return [head, { kind: 'note', file: index, text: noteOf(file, truncated) }];
    }
    return [
      head,
      ...file.hunks.flatMap((hunk) =>
        pieces(hunk).map((piece, nth): DiffRow => {
          const heading = nth === 0 ? hunk.content : null;
          return { kind: 'lines', file: index, heading, hunk: piece };
        }),
      ),
    ];
  });
}
