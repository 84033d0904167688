import type { QueueEntry } from '@/shared/api/types';
import { elapsed } from '@/shared/lib/time';
import { useNow } from '@/shared/lib/use-now';
import { Priority } from '@/shared/ui/priority';
import { TaskLink } from '@/shared/ui/task-link';
import { readable } from '../model/waiting-for';

export function QueueRow({ entry }: { entry: QueueEntry }) {
  const now = useNow();
  const { execution } = entry;
  return (
    <li className="flex items-start gap-4 px-4 py-3">
      <span className="w-6 shrink-0 text-right text-muted tabular-nums">{entry.position}</span>
      <div className="min-w-0 flex-1">
        <div className="flex items-center gap-2">
          <TaskLink taskId={execution.task_id} className="min-w-0 truncate" />
          <Priority value={execution.priority} />
        </div>
        <p className="mt-1 flex flex-wrap gap-x-3 text-xs text-muted">
          <span>{execution.agent_type}</span>
          {execution.attempt > 1 && (
            <span>
              attempt {execution.attempt} of {execution.max_attempts}
            </span>
          )}
          {entry.waiting_for && <span>waits for {readable(entry.waiting_for)}</span>}
        </p>
      </div>
      {execution.queued_at && (
        <time
          dateTime={execution.queued_at}
          title={new Date(execution.queued_at).toLocaleString()}
          className="shrink-0 text-xs text-muted tabular-nums"
        >
          <span className="sr-only">Since </span>
          {elapsed(new Date(execution.queued_at).getTime(), now)}
        </time>
      )}
    </li>
  );
}
