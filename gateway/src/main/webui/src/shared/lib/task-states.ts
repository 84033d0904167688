export const taskStates = ['TODO', 'IN_PROGRESS', 'BLOCKED', 'COMPLETED', 'FAILED', 'CANCELLED'] as const;

export type TaskState = (typeof taskStates)[number];

export const stateNames: Record<TaskState, string> = {
  TODO: 'To do',
  IN_PROGRESS: 'In progress',
  BLOCKED: 'Blocked',
  COMPLETED: 'Completed',
  FAILED: 'Failed',
  CANCELLED: 'Cancelled',
};

/** The moves that task-service allows; it refuses all others. */
const moves: Record<TaskState, readonly TaskState[]> = {
  TODO: ['IN_PROGRESS', 'BLOCKED', 'CANCELLED'],
  IN_PROGRESS: ['TODO', 'BLOCKED', 'COMPLETED', 'FAILED', 'CANCELLED'],
  BLOCKED: ['TODO', 'IN_PROGRESS', 'CANCELLED'],
  COMPLETED: ['TODO', 'IN_PROGRESS'],
  FAILED: ['TODO', 'IN_PROGRESS', 'CANCELLED'],
  CANCELLED: ['TODO'],
};

export function allowedMoves(from: TaskState): readonly TaskState[] {
  return moves[from];
}

/** Whether a card may go there; within its own state it may always. */
export function mayMove(from: TaskState, to: TaskState): boolean {
  return from === to || moves[from].includes(to);
}

/** Why a card may not go there, for whoever tried. */
export function whyNot(from: TaskState, to: TaskState): string {
  const ways = moves[from].map((state) => stateNames[state]);
  return `${stateNames[from]} does not go to ${stateNames[to]}, only to ${ways.join(', ').replace(/, ([^,]*)$/, ' or $1')}.`;
}

/** What a move does to the agent of a card, where it does something that is not plain from its name. */
export function consequence(from: TaskState, to: TaskState): string | null {
  const stops = from === 'IN_PROGRESS' && (to === 'TODO' || to === 'BLOCKED' || to === 'CANCELLED');
  return stops ? 'stops its agent' : null;
}
