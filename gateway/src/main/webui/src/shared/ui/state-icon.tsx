import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleDotDashed,
  CirclePause,
  CircleSlash,
} from 'lucide-react';
import { cn } from '../lib/cn';
import { stateNames, type TaskState } from '../lib/task-states';

const looks = {
  TODO: { Icon: CircleDashed, className: 'text-faint' },
  IN_PROGRESS: { Icon: CircleDotDashed, className: 'text-accent-text' },
  BLOCKED: { Icon: CirclePause, className: 'text-warn' },
  COMPLETED: { Icon: CircleCheck, className: 'text-good' },
  FAILED: { Icon: CircleAlert, className: 'text-bad' },
  CANCELLED: { Icon: CircleSlash, className: 'text-faint' },
};

/** A task's state as a sign. Where its name does not stand beside it, it is named. */
export function StateIcon({ state, named = false }: { state: TaskState; named?: boolean }) {
  const { Icon, className } = looks[state];
  return named ? (
    <Icon role="img" aria-label={stateNames[state]} className={cn('size-4 shrink-0', className)} />
  ) : (
    <Icon aria-hidden className={cn('size-4 shrink-0', className)} />
  );
}
