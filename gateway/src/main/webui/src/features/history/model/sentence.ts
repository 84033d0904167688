import type { TaskEvent } from '@/shared/api/types';
import { stateNames, taskStates } from '@/shared/lib/task-states';

/** An event as people tell it. */
export interface Sentence {
  who: string;
  what: string;
  /** Why, in the words of whoever did it. */
  why: string | null;
}

export type NameOf = (userId: string) => string | null | undefined;

/** What the orchestrator notes about the agent's work. */
const EXECUTION = /^execution ([A-Z]+)$/;

const work: Record<string, { who: string; what: string }> = {
  QUEUED: { who: 'Kandev', what: 'put it into the queue' },
  STARTING: { who: 'Kandev', what: 'prepared the workspace for an agent' },
  RUNNING: { who: 'The agent', what: 'went to work' },
  WAITING: { who: 'The agent', what: 'waited for an answer' },
  PAUSED: { who: 'The agent', what: 'was paused' },
  SUCCEEDED: { who: 'The agent', what: 'finished its work' },
  FAILED: { who: 'The agent', what: 'failed' },
  STOPPED: { who: 'The agent', what: 'was stopped' },
};

function stateName(state: string | null): string {
  const known = taskStates.find((each) => each === state);
  return known ? stateNames[known] : (state ?? 'nowhere');
}

function actorName(actor: string, nameOf: NameOf): string {
  return actor.startsWith('user:') ? (nameOf(actor.slice('user:'.length)) ?? 'Somebody') : 'Kandev';
}

function action(event: TaskEvent): string {
  switch (event.type) {
    case 'task.created':
      return 'created the task';
    case 'task.deleted':
      return 'deleted the task';
    case 'task.state_changed':
      return `moved it from ${stateName(event.old_state)} to ${stateName(event.new_state)}`;
    case 'task.updated':
      return 'edited the task';
    default:
      return `did ${event.type}`;
  }
}

export function sentenceOf(event: TaskEvent, nameOf: NameOf): Sentence {
  const told = work[EXECUTION.exec(event.reason ?? '')?.[1] ?? ''];
  if (event.type === 'task.updated' && told) {
    return { ...told, why: null };
  }
  return { who: actorName(event.actor, nameOf), what: action(event), why: event.reason || null };
}
