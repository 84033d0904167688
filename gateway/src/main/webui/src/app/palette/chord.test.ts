import { describe, expect, it } from 'vitest';
import { Chord } from './chord';

describe('Chord', () => {
  it('tells the key after the first', () => {
    const chord = new Chord('g');
    expect(chord.press('g', 0)).toBeNull();
    expect(chord.press('b', 500)).toBe('b');
  });

  it('hears nothing without the first', () => {
    const chord = new Chord('g');
    expect(chord.press('b', 0)).toBeNull();
  });

  it('forgets the first after a while', () => {
    const chord = new Chord('g');
    chord.press('g', 0);
    expect(chord.press('b', 5_000)).toBeNull();
  });

  it('is used up by one key', () => {
    const chord = new Chord('g');
    chord.press('g', 0);
    chord.press('x', 100);
    expect(chord.press('b', 200)).toBeNull();
  });
});
