import { describe, expect, it } from 'vitest';
import { allowedMoves, mayMove, taskStates, whyNot } from './task-states';

describe('moves', () => {
  it('are those of task-service', () => {
    expect(Object.fromEntries(taskStates.map((state) => [state, allowedMoves(state).length]))).toEqual({
      TODO: 3,
      IN_PROGRESS: 5,
      BLOCKED: 3,
      COMPLETED: 2,
      FAILED: 3,
      CANCELLED: 1,
    });
  });

  it('within a state are always allowed', () => {
    expect(taskStates.every((state) => mayMove(state, state))).toBe(true);
  });

  it('that are not allowed are explained', () => {
    expect(mayMove('TODO', 'COMPLETED')).toBe(false);
    expect(whyNot('TODO', 'COMPLETED')).toBe(
      'To do does not go to Completed, only to In progress, Blocked or Cancelled.',
    );
    expect(whyNot('CANCELLED', 'FAILED')).toBe('Cancelled does not go to Failed, only to To do.');
  });
});
