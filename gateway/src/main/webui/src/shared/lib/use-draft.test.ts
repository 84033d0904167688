import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { useDraft } from './use-draft';

beforeEach(() => {
  sessionStorage.clear();
});

const write = (key: string, text: string) => {
  const { result, unmount } = renderHook(() => useDraft(key));
  act(() => {
    result.current.write(text);
  });
  unmount();
};

const read = (key: string) => renderHook(() => useDraft(key)).result.current.text;

it('is still there when whoever wrote it looks elsewhere in between', () => {
  write('prompt.one', 'Go on with');
  expect(read('prompt.one')).toBe('Go on with');
});

it('belongs to its key alone', () => {
  write('prompt.one', 'Go on with');
  expect(read('prompt.two')).toBe('');
});

it('leaves nothing behind once it is empty', () => {
  write('prompt.one', 'Go on with');
  write('prompt.one', '');
  expect(sessionStorage.length).toBe(0);
});

it('is emptied by what was sent, but not of what was written since', () => {
  const { result, unmount } = renderHook(() => useDraft('prompt.one'));
  act(() => {
    result.current.write('Go on');
    result.current.write('Go on with');
    result.current.sent('Go on');
  });
  expect(result.current.text).toBe('Go on with');

  unmount();
  result.current.sent('Go on with');
  expect(read('prompt.one')).toBe('');
});
