import { parseDiff, type HunkData } from 'react-diff-view';
import type { Changes } from '@/shared/api/types';

/** A changed file with what of it the diff shows; no hunks for binary ones, mere renames, and what was cut. */
export type FileDiff = Changes['files'][number] & { hunks: HunkData[]; lines: number };

const OCTETS = /\\(?:([0-7]{3})|(.))/g;
const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', a: '\x07', b: '\b', f: '\f', v: '\v' };

/** A path as it is: git puts unusual ones in quotes, with the bytes beyond ASCII as octal numbers. */
export function plainPath(path: string): string {
  const quoted = /^"(?:[ab]\/)?(.*)"$/.exec(path.trim());
  if (quoted === null) {
    return path;
  }
  const bytes = (quoted[1] ?? '').replace(OCTETS, (_, octal: string | undefined, escaped: string) =>
    octal === undefined ? (ESCAPES[escaped] ?? escaped) : String.fromCharCode(parseInt(octal, 8)),
  );
  return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}

/** Joins the list of files with the diff; files of which the diff does not tell stay in the list. */
export function fileDiffs(changes: Changes): FileDiff[] {
  const parsed = changes.diff === '' ? [] : parseDiff(changes.diff, { nearbySequences: 'zip' });
  const hunks = new Map(
    parsed.map((file) => [plainPath(file.type === 'delete' ? file.oldPath : file.newPath), file.hunks]),
  );
  return changes.files.map((file) => {
    const own = hunks.get(file.path) ?? [];
    return { ...file, hunks: own, lines: own.reduce((sum, hunk) => sum + hunk.changes.length, 0) };
  });
}
