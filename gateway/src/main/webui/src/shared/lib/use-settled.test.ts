import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useSettled } from './use-settled';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

it('takes a value over when it has rested for a while', () => {
  const { result, rerender } = renderHook(({ text }) => useSettled(text, 200), {
    initialProps: { text: '' },
  });
  for (const text of ['r', 're', 'rep']) {
    rerender({ text });
    act(() => vi.advanceTimersByTime(150));
    expect(result.current).toBe('');
  }
  act(() => vi.advanceTimersByTime(50));
  expect(result.current).toBe('rep');
});
