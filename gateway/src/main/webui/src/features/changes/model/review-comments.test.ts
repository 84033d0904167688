import { describe, expect, it } from 'vitest';
import { placeKey, placeOf, readComments, withComment, written } from './review-comments';

const place = placeOf('src/a.ts', {
  type: 'normal',
  isNormal: true,
  oldLineNumber: 3,
  newLineNumber: 5,
  content: 'const a = 1;',
});

describe('placeOf', () => {
  it('counts in the new file, and removed lines in the old one', () => {
    const removed = placeOf('src/a.ts', { type: 'delete', isDelete: true, lineNumber: 5, content: 'gone' });

    expect(place).toMatchObject({ side: 'new', line: 5 });
    expect(removed).toMatchObject({ side: 'old', line: 5 });
    expect(placeKey(removed)).not.toBe(placeKey(place));
  });
});

describe('withComment', () => {
  it('keeps one comment a place, as it was written last', () => {
    const comments = withComment(withComment([], place, 'a'), place, 'ab');

    expect(comments).toEqual([{ ...place, text: 'ab' }]);
  });

  it('drops it when nothing is left of it', () => {
    expect(withComment(withComment([], place, 'a'), place, '')).toEqual([]);
  });
});

describe('readComments', () => {
  it('reads what was kept', () => {
    const kept = withComment([], place, 'Why?');

    expect(readComments(JSON.stringify(kept))).toEqual(kept);
  });

  it('leaves out what is none', () => {
    expect(readComments('{')).toEqual([]);
    expect(readComments(null)).toEqual([]);
    expect(readComments('[{"path":1},null,7]')).toEqual([]);
  });
});

it('does not take blanks for a comment', () => {
  expect(written([{ ...place, text: ' \n' }])).toEqual([]);
});
