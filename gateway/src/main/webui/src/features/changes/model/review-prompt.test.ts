import { expect, it } from 'vitest';
import type { ReviewComment } from './review-comments';
import { reviewPrompt } from './review-prompt';

const comment = (path: string, line: number, text: string, side: 'old' | 'new' = 'new'): ReviewComment => ({
  path,
  side,
  line,
  quote: '  const a = 1;',
  text,
});

it('quotes file, line and what stands there, in the order of the files', () => {
  const prompt = reviewPrompt(
    [
      comment('src/b.ts', 3, 'Rename it.'),
      comment('src/a.ts', 20, 'Why?'),
      comment('src/a.ts', 7, ' Test it. '),
    ],
    '',
  );

  expect(prompt).toBe(
    `I have reviewed your changes. Please work on these comments:

src/a.ts:7
> const a = 1;
Test it.

src/a.ts:20
> const a = 1;
Why?

src/b.ts:3
> const a = 1;
Rename it.`,
  );
});

it('says that a line was removed, for its number counts in the old file', () => {
  expect(reviewPrompt([comment('a.ts', 4, 'Keep it.', 'old')], '')).toContain('a.ts:4 (a removed line');
});

it('puts the note first and leaves out what nobody wrote', () => {
  const prompt = reviewPrompt([comment('a.ts', 4, '  '), comment('b.ts', 5, 'Good.')], ' Nearly there. ');

  expect(prompt.startsWith('Nearly there.\n\nI have reviewed')).toBe(true);
  expect(prompt).not.toContain('a.ts');
});
