import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { TaskView } from '@/features/task/components/task-view';

const route = getRouteApi('/shell/tasks/$taskId');

export function TaskRoute() {
  const { taskId } = route.useParams();
  const { tab } = route.useSearch();
  const navigate = useNavigate({ from: '/tasks/$taskId' });
  return (
    <div className="mx-auto flex min-h-0 w-full max-w-5xl flex-1 flex-col">
      <TaskView
        key={taskId}
        taskId={taskId}
        tab={tab ?? 'conversation'}
        onTab={(chosen) => void navigate({ search: { tab: chosen }, replace: true })}
        onGone={() => void navigate({ to: '/boards' })}
      />
    </div>
  );
}
