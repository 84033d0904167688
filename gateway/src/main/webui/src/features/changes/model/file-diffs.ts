import { parseDiff, type HunkData } from 'react-diff-view';
import type { Changes } from '@/shared/api/types';
import type { DiffLook } from './use-diff-look';

/** A changed file with what of it the diff shows; no hunks for binary ones, mere renames, and what was cut. */
export type FileDiff = Changes['files'][number] & { hunks: HunkData[]; lines: number };

const OCTETS = /\\(?:([0-7]{3})|(.))/g;
const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', a: '\x07', b: '\b', f: '\f', v: '\v' };

/** The path in a header's line as it is: git puts unusual ones in quotes, with the bytes beyond ASCII as octal numbers. */
export function plainPath(named: string): string {
  const quoted = /^"(.*)"\t?$/.exec(named)?.[1];
  const path = quoted === undefined ? named.replace(/\t$/, '') : unquoted(quoted);
  return path.replace(/^[ab]\//, '');
}

function unquoted(path: string): string {
  const bytes = path.replace(OCTETS, (_, octal: string | undefined, escaped: string) =>
    octal === undefined ? (ESCAPES[escaped] ?? escaped) : String.fromCharCode(parseInt(octal, 8)),
  );
  return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}

/** The path of the file that a section of the diff is about; null when the section has no lines. */
function pathOf(section: string): string | null {
  const header = section.slice(0, Math.max(0, section.indexOf('\n@@ ')));
  const [, oldPath] = /^--- (.*)$/m.exec(header) ?? [];
  const [, newPath] = /^\+\+\+ (.*)$/m.exec(header) ?? [];
  const path = newPath === '/dev/null' ? oldPath : newPath;
  return path === undefined ? null : plainPath(path);
}

/**
 * Joins the list of files with the diff; files of which the diff does not tell stay in the list. Side by side, each removed line comes
 * with the one that stands for it; in one column the removed ones come first.
 */
export function fileDiffs(changes: Changes, look: DiffLook): FileDiff[] {
  const options = look === 'split' ? ({ nearbySequences: 'zip' } as const) : {};
  const hunks = new Map<string, HunkData[]>();
  for (const section of changes.diff.split(/^(?=diff --git )/m)) {
    const path = pathOf(section);
    if (path !== null) {
      hunks.set(path, parseDiff(section, options)[0]?.hunks ?? []);
    }
  }
  return changes.files.map((file) => {
    const own = hunks.get(file.path) ?? [];
    return { ...file, hunks: own, lines: own.reduce((sum, hunk) => sum + hunk.changes.length, 0) };
  });
}
