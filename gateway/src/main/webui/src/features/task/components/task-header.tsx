import { useQuery } from '@tanstack/react-query';
import { Bot, FolderGit2, GitBranch } from 'lucide-react';
import { type ReactNode } from 'react';
import type { Task } from '@/shared/api/types';
import { stateNames, type TaskState } from '@/shared/lib/task-states';
import { elapsed } from '@/shared/lib/time';
import { useNow } from '@/shared/lib/use-now';
import { Priority } from '@/shared/ui/priority';
import { Progress } from '@/shared/ui/progress';
import { StateIcon } from '@/shared/ui/state-icon';
import { runQuery } from '../api/run';
import { RunControls } from './run-controls';
import { TaskMenu } from './task-menu';

export function TaskHeader({ task, onGone }: { task: Task; onGone: () => void }) {
  const run = useQuery(runQuery(task.id));
  const state = task.state as TaskState;
  const execution = run.data?.execution;
  const isAtWork = state === 'IN_PROGRESS' && execution !== null && execution !== undefined;
  return (
    <header className="flex flex-col gap-2.5 px-4 pt-4 pb-3 sm:px-6">
      <p className="flex h-6 items-center gap-2 pl-10 text-[0.8125rem] text-muted md:pl-0">
        <StateIcon state={state} />
        {stateNames[state]}
        {isAtWork && execution.started_at && <Elapsed since={execution.started_at} />}
        {execution && execution.attempt > 1 && (
          <span>
            Attempt {execution.attempt} of {execution.max_attempts}
          </span>
        )}
      </p>
      <h1 className="text-lg leading-snug font-semibold break-words">{task.title}</h1>
      <ul className="flex flex-wrap items-center gap-x-4 gap-y-1 text-[0.8125rem] text-muted empty:hidden">
        {task.agent_type && <Fact icon={<Bot />}>{task.agent_type}</Fact>}
        {task.repository_url && <Fact icon={<FolderGit2 />}>{task.repository_url}</Fact>}
        {task.branch && <Fact icon={<GitBranch />}>{task.branch}</Fact>}
        <Priority value={task.priority} />
      </ul>
      {state === 'FAILED' && execution?.error && (
        <p className="rounded-md bg-bad-soft px-3 py-2 break-words">{execution.error.message}</p>
      )}
      {isAtWork && (
        <div className="flex items-center gap-3 text-xs text-muted">
          <Progress
            value={execution.progress}
            label="Progress"
            still={execution.status !== 'RUNNING'}
            className="flex-1"
          />
          <span className="tabular-nums">{execution.progress}%</span>
          <span className="max-w-1/2 truncate">{execution.current_operation}</span>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-2">
        {run.data && <RunControls run={run.data} hasAgent={task.agent_type !== null} />}
        <TaskMenu task={task} onGone={onGone} />
      </div>
    </header>
  );
}

function Elapsed({ since }: { since: string }) {
  const now = useNow();
  return <span className="tabular-nums">{elapsed(new Date(since).getTime(), now)}</span>;
}

function Fact({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="flex min-w-0 items-center gap-1.5 [&_svg]:size-4 [&_svg]:shrink-0">
      {icon}
      <span className="truncate">{children}</span>
    </li>
  );
}
