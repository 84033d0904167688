import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { taskQuery } from '@/shared/api/get-task';
import { taskKeys } from '@/shared/api/task-keys';
import { useBoardChanges } from '@/shared/lib/use-board-changes';
import { useTitle } from '@/shared/lib/use-title';
import { ErrorState } from '@/shared/ui/error-state';
import { Skeleton } from '@/shared/ui/skeleton';
import { Tabs } from '@/shared/ui/tabs';
import { taskTabs, type ReviewTabs, type TaskTab } from '../model/task-tabs';
import { Description } from './description';
import { TaskHeader } from './task-header';

interface TaskViewProps {
  taskId: string;
  tab: TaskTab;
  reviewTabs: ReviewTabs;
  onTab: (tab: TaskTab) => void;
  /** The task was deleted. */
  onGone: () => void;
}

const ConversationTab = lazy(() =>
  import('./conversation-tab').then((m) => ({ default: m.ConversationTab })),
);

const tabs = taskTabs.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) }));

/** Everything about one task, on a page of its own or in a panel. */
export function TaskView({ taskId, tab, reviewTabs, onTab, onGone }: TaskViewProps) {
  const queries = useQueryClient();
  const task = useQuery(taskQuery(taskId));
  useTitle(task.data?.title);
  const reread = () => void queries.invalidateQueries({ queryKey: taskKeys.one(taskId) });
  useBoardChanges(task.data?.board_id, {
    onChange: ({ type, data }) => {
      if (data.task_id === taskId && type === 'task.deleted') {
        onGone();
      } else if (data.task_id === taskId) {
        reread();
      }
    },
    onGap: reread,
  });
  if (task.isPending) {
    return (
      <div aria-busy className="flex flex-col gap-3 p-6">
        <Skeleton className="h-5 w-32" />
        <Skeleton className="h-7 w-2/3" />
      </div>
    );
  }
  if (task.isError) {
    return (
      <ErrorState
        title="The task could not be loaded"
        error={task.error}
        onRetry={() => void task.refetch()}
      />
    );
  }
  const Content = tab === 'conversation' ? ConversationTab : reviewTabs[tab];
  return (
    <>
      <TaskHeader task={task.data} onGone={onGone} />
      {task.data.description && <Description text={task.data.description} />}
      <Tabs label="About this task" value={tab} onChange={onTab} tabs={tabs}>
        <Suspense fallback={<Skeleton className="m-6 h-24" />}>
          <Content taskId={taskId} />
        </Suspense>
      </Tabs>
    </>
  );
}
