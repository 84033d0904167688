import { ListTodo } from 'lucide-react';
import { useDeferredValue, useMemo, type ReactNode } from 'react';
import type { Task } from '@/shared/api/types';
import { taskStates } from '@/shared/lib/task-states';
import { EmptyState } from '@/shared/ui/empty-state';
import { ErrorState } from '@/shared/ui/error-state';
import { Skeleton } from '@/shared/ui/skeleton';
import { matches, type BoardFilter } from '../model/board-filter';
import { useLiveTasks } from '../model/use-live-tasks';
import { FilterBar } from './filter-bar';
import { Kanban } from './kanban';

interface BoardViewProps {
  boardId: string;
  filter: BoardFilter;
  onFilter: (filter: BoardFilter) => void;
  chosenId: string | undefined;
  onOpen: (taskId: string) => void;
  /** Opens the dialog for a new task. */
  create: ReactNode;
}

const noTasks: Task[] = [];

export function BoardView({ boardId, filter, onFilter, chosenId, onOpen, create }: BoardViewProps) {
  const tasks = useLiveTasks(boardId);
  const all = tasks.data ?? noTasks;
  const wanted = useDeferredValue(filter);
  const shown = useMemo(() => all.filter((task) => matches(task, wanted)), [all, wanted]);
  const agentTypes = useMemo(() => [...new Set(all.flatMap((task) => task.agent_type ?? []))].sort(), [all]);
  if (tasks.isPending) {
    return (
      <div aria-busy className="flex min-h-0 flex-1 gap-3 overflow-hidden p-4 sm:px-6">
        {taskStates.map((state) => (
          <Skeleton key={state} className="h-full w-72 shrink-0 opacity-60" />
        ))}
      </div>
    );
  }
  if (tasks.isError) {
    return (
      <ErrorState
        title="The tasks could not be loaded"
        error={tasks.error}
        onRetry={() => void tasks.refetch()}
      />
    );
  }
  if (all.length === 0) {
    return (
      <EmptyState icon={<ListTodo />} title="No task yet" action={create}>
        Write down what is to be done, name a repository, and choose the agent that shall do it.
      </EmptyState>
    );
  }
  return (
    <>
      <FilterBar filter={filter} agentTypes={agentTypes} onChange={onFilter} />
      <Kanban boardId={boardId} tasks={shown} chosenId={chosenId} onOpen={onOpen} />
    </>
  );
}
