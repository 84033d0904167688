import type { ChangeData, HunkData } from 'react-diff-view';
import { describe, expect, it } from 'vitest';
import { diffRows, isLarge, pieces } from './diff-rows';
import type { FileDiff } from './file-diffs';

const inserted = (lineNumber: number): ChangeData => ({
  type: 'insert',
  isInsert: true,
  lineNumber,
  content: `line ${String(lineNumber)}`,
});
const normal = (line: number): ChangeData => ({
  type: 'normal',
  isNormal: true,
  oldLineNumber: line,
  newLineNumber: line,
  content: `line ${String(line)}`,
});

const hunk = (changes: ChangeData[]): HunkData => ({
  content: '@@ -1 +1 @@',
  oldStart: 1,
  newStart: 1,
  oldLines: changes.length,
  newLines: changes.length,
  changes,
});

const file = (path: string, hunks: HunkData[], rest: Partial<FileDiff> = {}): FileDiff => ({
  path,
  status: 'modified',
  old_path: null,
  additions: 1,
  deletions: 0,
  binary: false,
  hunks,
  lines: hunks.reduce((sum, { changes }) => sum + changes.length, 0),
  ...rest,
});

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('pieces', () => {
  it('cuts where nothing changed', () => {
    const cut = pieces(hunk([...numbers(50).map(inserted), normal(51), inserted(52)]));

    expect(cut.map(({ changes }) => changes.length)).toEqual([51, 1]);
  });

  it('cuts anywhere what goes on for too long, and loses no line', () => {
    const cut = pieces(hunk(numbers(1_000).map(inserted)));

    expect(Math.max(...cut.map(({ changes }) => changes.length))).toBeLessThanOrEqual(80);
    expect(cut.flatMap(({ changes }) => changes)).toEqual(numbers(1_000).map(inserted));
  });
});

describe('diffRows', () => {
  it('shows the head alone of a folded file', () => {
    const files = [file('a', [hunk([inserted(1)])]), file('b', [hunk([inserted(1)])])];

    const rows = diffRows(files, ({ path }) => path === 'b', false);

    expect(rows.map(({ kind, file: index }) => [kind, index])).toEqual([
      ['file', 0],
      ['file', 1],
      ['lines', 1],
    ]);
  });

  it('puts the heading of a hunk above its first piece only', () => {
    const rows = diffRows([file('a', [hunk(numbers(200).map(inserted))])], () => true, false);

    expect(rows.map((row) => (row.kind === 'lines' ? row.heading : row.kind))).toEqual([
      'file',
      '@@ -1 +1 @@',
      null,
      null,
    ]);
  });

  it('says why there are no lines', () => {
    const files = [
      file('logo.png', [], { binary: true }),
      file('new.md', [], { status: 'renamed', old_path: 'old.md', additions: 0 }),
      file('cut.ts', []),
    ];

    const notes = diffRows(files, () => true, true).flatMap((row) => (row.kind === 'note' ? [row.text] : []));

    expect(notes[0]).toContain('binary');
    expect(notes[1]).toContain('old.md');
    expect(notes[2]).toContain('Too much');
  });
});

it('takes a file for large by its lines', () => {
  expect(isLarge(file('a', [hunk(numbers(801).map(inserted))]))).toBe(true);
  expect(isLarge(file('a', [hunk(numbers(800).map(inserted))]))).toBe(false);
});
