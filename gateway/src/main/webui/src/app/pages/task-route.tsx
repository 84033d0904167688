import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { TaskView } from '@/features/task/components/task-view';
import { cn } from '@/shared/lib/cn';
import { reviewTabs } from './review-tabs';

const route = getRouteApi('/shell/tasks/$taskId');

export function TaskRoute() {
  const { taskId } = route.useParams();
  const { tab } = route.useSearch();
  const navigate = useNavigate({ from: '/tasks/$taskId' });
  return (
    <div className={cn('mx-auto flex min-h-0 w-full flex-1 flex-col', tab !== 'changes' && 'max-w-5xl')}>
      <TaskView
        key={taskId}
        taskId={taskId}
        tab={tab ?? 'conversation'}
        reviewTabs={reviewTabs}
        onTab={(chosen) => void navigate({ search: { tab: chosen }, replace: true })}
        onGone={() => void navigate({ to: '/boards' })}
      />
    </div>
  );
}
