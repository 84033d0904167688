import { describe, expect, it } from 'vitest';
import type { Changes } from '@/shared/api/types';
import { fileDiffs, plainPath } from './file-diffs';

const file = (path: string, status = 'modified', old_path: string | null = null) => ({
  path,
  status,
  old_path,
  additions: 1,
  deletions: 1,
  binary: false,
});

const changes = (diff: string, ...files: Changes['files']): Changes => ({
  base: '3d65a06',
  truncated: false,
  diff,
  files,
});

const modified = `diff --git a/src/greet.ts b/src/greet.ts
index 1111111..2222222 100644
--- a/src/greet.ts
+++ b/src/greet.ts
@@ -1,3 +1,3 @@
 first
-second
+changed
 third
`;

const deleted = `diff --git a/gone.js b/gone.js
deleted file mode 100644
index 1111111..0000000
--- a/gone.js
+++ /dev/null
@@ -1 +0,0 @@
-module.exports = 1;
`;

const quoted = `diff --git "a/na\\303\\257ve.txt" "b/na\\303\\257ve.txt"
index 1111111..2222222 100644
--- "a/na\\303\\257ve.txt"
+++ "b/na\\303\\257ve.txt"
@@ -1 +1 @@
-one
+two
`;

describe('fileDiffs', () => {
  it('joins each file with its hunks and counts their lines', () => {
    const [greet, gone] = fileDiffs(
      changes(deleted + modified, file('src/greet.ts'), file('gone.js', 'deleted')),
      'split',
    );

    expect(greet?.hunks[0]?.changes.map((change) => change.type)).toEqual([
      'normal',
      'delete',
      'insert',
      'normal',
    ]);
    expect(greet?.lines).toBe(4);
    expect(gone?.hunks[0]?.changes[0]?.content).toBe('module.exports = 1;');
  });

  it('finds files whose paths git put in quotes', () => {
    const [naive] = fileDiffs(changes(quoted, file('naïve.txt')), 'split');

    expect(naive?.lines).toBe(2);
  });

  it('pairs removed lines with added ones for two columns only', () => {
    const replaced = changes(
      modified.replace('-second\n+changed\n', '-a\n-b\n+c\n+d\n').replace('-1,3 +1,3', '-1,4 +1,4'),
      file('src/greet.ts'),
    );
    const order = (look: 'split' | 'unified') =>
      fileDiffs(replaced, look)[0]?.hunks[0]?.changes.map(({ content }) => content);

    expect(order('split')).toEqual(['first', 'a', 'c', 'b', 'd', 'third']);
    expect(order('unified')).toEqual(['first', 'a', 'b', 'c', 'd', 'third']);
  });

  it('keeps files of which the diff does not tell', () => {
    const [moved, cut] = fileDiffs(changes('', file('new.md', 'renamed', 'old.md'), file('cut.ts')), 'split');

    expect(moved?.hunks).toEqual([]);
    expect(cut?.lines).toBe(0);
  });
});

describe('plainPath', () => {
  it('leaves ordinary paths alone', () => {
    expect(plainPath('b/src/a b.ts\t')).toBe('src/a b.ts');
  });

  it('reads escapes', () => {
    expect(plainPath('"b/a\\tb\\"c.txt"')).toBe('a\tb"c.txt');
  });
});
