import type { Tone } from '@/shared/ui/badge';

const states: Record<string, { name: string; tone: Tone }> = {
  PENDING: { name: 'Pending', tone: 'neutral' },
  STARTING: { name: 'Starting', tone: 'accent' },
  RUNNING: { name: 'Running', tone: 'accent' },
  PAUSED: { name: 'Paused', tone: 'warn' },
  COMPLETED: { name: 'Completed', tone: 'good' },
  FAILED: { name: 'Failed', tone: 'bad' },
  STOPPED: { name: 'Stopped', tone: 'neutral' },
};

/** How an agent's state is shown; one that is not known yet by its own name. */
export function agentState(status: string): { name: string; tone: Tone } {
  return states[status] ?? { name: status, tone: 'neutral' };
}
