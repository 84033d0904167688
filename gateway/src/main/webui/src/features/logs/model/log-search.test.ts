import { expect, it } from 'vitest';
import { hitsIn, partsOf } from './log-search';

const line = (text: string) => ({ id: 1, isError: false, text, at: '2026-01-09T10:30:15Z' });

it('finds lines in whatever case', () => {
  expect(hitsIn([line('An Error'), line('fine'), line('error again')], 'ERROR')).toEqual([0, 2]);
  expect(hitsIn([line('An Error')], '')).toEqual([]);
});

it('parts a line into hits and what is between them', () => {
  expect(partsOf('Error: no error', 'error')).toEqual([
    { text: 'Error', isHit: true },
    { text: ': no ', isHit: false },
    { text: 'error', isHit: true },
  ]);
});

it('leaves a line whole when lower case has another length', () => {
  expect(partsOf('İstanbul', 'i')).toEqual([{ text: 'İstanbul', isHit: false }]);
});
