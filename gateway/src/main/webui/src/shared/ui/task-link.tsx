import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { taskQuery } from '../api/get-task';
import { asProblem } from '../api/problem';
import { cn } from '../lib/cn';

interface TaskLinkProps {
  taskId: string;
  className?: string;
}

/** A task by its title, for what knows only its id. */
export function TaskLink({ taskId, className }: TaskLinkProps) {
  const task = useQuery(taskQuery(taskId));
  if (task.isError && asProblem(task.error).status === 404) {
    return <span className="text-muted">A task that is gone</span>;
  }
  return (
    <Link
      to="/tasks/$taskId"
      params={{ taskId }}
      className={cn('font-medium underline-offset-2 hover:underline', className)}
    >
      {task.data?.title ?? 'Task'}
    </Link>
  );
}
