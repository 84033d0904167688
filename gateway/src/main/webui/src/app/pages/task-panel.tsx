import { Maximize2, X } from 'lucide-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { TaskTab } from '@/features/task/model/task-tabs';
import { useShortcut } from '@/shared/lib/use-shortcut';
import { IconButton } from '@/shared/ui/icon-button';
import { Skeleton } from '@/shared/ui/skeleton';
import { Tooltip } from '@/shared/ui/tooltip';
import { reviewTabs } from './review-tabs';

const TaskView = lazy(() =>
  import('@/features/task/components/task-view').then((m) => ({ default: m.TaskView })),
);

interface TaskPanelProps {
  taskId: string;
  tab: TaskTab | undefined;
  onTab: (tab: TaskTab) => void;
  onClose: () => void;
}

/** A task beside its board, which stays in use; on small screens over it. */
export function TaskPanel({ taskId, tab, onTab, onClose }: TaskPanelProps) {
  useShortcut('Escape', onClose);
  return (
    <aside
      aria-label="Task"
      className="fixed inset-y-0 right-0 z-20 flex w-full flex-col border-l bg-bg shadow-raised animate-slide-in sm:w-[min(42rem,calc(100vw-4rem))]"
    >
      <div className="absolute top-2 right-2 z-10 flex items-center">
        <Tooltip text="Open as a page">
          <Link
            to="/tasks/$taskId"
            params={{ taskId }}
            search={tab ? { tab } : {}}
            aria-label="Open as a page"
            className="grid size-8 place-items-center rounded-md text-muted hover:bg-hover hover:text-text"
          >
            <Maximize2 className="size-4" />
          </Link>
        </Tooltip>
        <IconButton label="Close" shortcut="Esc" onClick={onClose}>
          <X />
        </IconButton>
      </div>
      <Suspense fallback={<Skeleton className="m-6 h-24" />}>
        <TaskView
          key={taskId}
          taskId={taskId}
          tab={tab ?? 'conversation'}
          reviewTabs={reviewTabs}
          onTab={onTab}
          onGone={onClose}
        />
      </Suspense>
    </aside>
  );
}
