import { expect, it } from 'vitest';
import { controlsFor } from './controls';

it('lets an agent at work be told to break off its turn, besides being paused and stopped', () => {
  expect(controlsFor('RUNNING', true)).toEqual(['pause', 'cancel', 'stop']);
});

it('offers nothing to break off while no turn is taken', () => {
  for (const status of ['QUEUED', 'STARTING', 'WAITING', 'PAUSED', 'COMPLETED', undefined]) {
    expect(controlsFor(status, true)).not.toContain('cancel');
  }
});

it('starts only what has an agent', () => {
  expect(controlsFor(undefined, true)).toEqual(['start']);
  expect(controlsFor(undefined, false)).toEqual([]);
});
