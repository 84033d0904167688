import { Bot, CircleX, Clock, Hand } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Task } from '@/shared/api/types';
import { cn } from '@/shared/lib/cn';
import type { TaskState } from '@/shared/lib/task-states';
import { elapsed } from '@/shared/lib/time';
import { useNow } from '@/shared/lib/use-now';
import { Priority } from '@/shared/ui/priority';
import { Progress } from '@/shared/ui/progress';

interface TaskCardProps {
  task: Task;
  /** It is shown in the panel. */
  chosen?: boolean;
  /** It is carried about. */
  lifted?: boolean;
}

const running = new Set(['STARTING', 'RUNNING']);

/** What a card shows; what can be done with it is around it. */
export function TaskCard({ task, chosen = false, lifted = false }: TaskCardProps) {
  const state = task.state as TaskState;
  return (
    <div
      className={cn(
        'flex flex-col gap-2 rounded-lg border bg-surface px-3 py-2.5 shadow-card transition-colors',
        chosen ? 'border-accent' : 'group-hover:border-strong',
        lifted && 'rotate-1 border-accent shadow-raised',
      )}
    >
      <p
        className={cn(
          'line-clamp-3 font-medium break-words',
          (state === 'CANCELLED' || state === 'COMPLETED') && 'text-muted',
        )}
      >
        {task.title}
      </p>
      {task.execution && <Execution task={task} execution={task.execution} />}
      <p className="flex min-w-0 items-center gap-3 text-xs text-muted empty:hidden">
        {task.agent_type && (
          <span className="flex min-w-0 items-center gap-1">
            <Bot aria-hidden className="size-3.5 shrink-0" />
            <span className="truncate">{task.agent_type}</span>
          </span>
        )}
        <Priority value={task.priority} />
        {task.execution && task.execution.attempt > 1 && <span>Attempt {task.execution.attempt}</span>}
        {task.started_at && state === 'IN_PROGRESS' && <Elapsed since={task.started_at} />}
      </p>
    </div>
  );
}

interface ExecutionProps {
  task: Task;
  execution: NonNullable<Task['execution']>;
}

function Execution({ task, execution }: ExecutionProps) {
  if (task.state === 'FAILED') {
    return (
      <Note
        icon={<CircleX className="text-bad" />}
        text={execution.current_operation ?? 'The agent failed.'}
      />
    );
  }
  if (task.state !== 'IN_PROGRESS' && execution.status !== 'QUEUED') {
    return null;
  }
  if (execution.status === 'QUEUED') {
    return <Note icon={<Clock />} text="Waits for a free agent" />;
  }
  if (execution.status === 'WAITING') {
    return <Note icon={<Hand className="text-warn" />} text="Waits for you" />;
  }
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-baseline gap-2 text-xs text-muted">
        <span className="min-w-0 flex-1 truncate">
          {execution.status === 'PAUSED' ? 'Paused' : (execution.current_operation ?? 'Starting')}
        </span>
        <span className="tabular-nums">{execution.progress}%</span>
      </div>
      <Progress
        value={execution.progress}
        label={`Progress of ${task.title}`}
        still={!running.has(execution.status)}
      />
    </div>
  );
}

function Note({ icon, text }: { icon: ReactNode; text: string }) {
  return (
    <p className="flex items-start gap-1.5 text-xs text-muted [&_svg]:mt-px [&_svg]:size-3.5 [&_svg]:shrink-0">
      {icon}
      <span className="line-clamp-2 min-w-0 break-words">{text}</span>
    </p>
  );
}

function Elapsed({ since }: { since: string }) {
  const now = useNow();
  return <span className="ml-auto tabular-nums">{elapsed(new Date(since).getTime(), now)}</span>;
}
