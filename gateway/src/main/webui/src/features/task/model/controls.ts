import type { Control } from '../api/run';

const working = new Set(['QUEUED', 'STARTING', 'RUNNING', 'PAUSED', 'WAITING']);

/** What can be done to a run, the likeliest first. */
export function controlsFor(executionStatus: string | undefined, hasAgent: boolean): Control[] {
  switch (executionStatus) {
    case 'QUEUED':
    case 'STARTING':
    case 'WAITING':
      return ['stop'];
    case 'RUNNING':
      return ['pause', 'cancel', 'stop'];
    case 'PAUSED':
      return ['resume', 'stop'];
    default:
      return hasAgent ? ['start'] : [];
  }
}

/** What a prompt does now. */
export function promptHint(executionStatus: string | undefined): string {
  if (executionStatus === 'WAITING') {
    return 'Answer the agent…';
  }
  return executionStatus !== undefined && working.has(executionStatus)
    ? 'Tell the agent something; it hears it after its turn…'
    : 'Ask for more; the agent goes on where it ended…';
}
