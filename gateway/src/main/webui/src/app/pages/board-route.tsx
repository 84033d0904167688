import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { BoardView } from '@/features/board/components/board-view';
import { NewTaskDialog } from '@/features/board/components/new-task-dialog';
import type { BoardFilter } from '@/features/board/model/board-filter';
import { boardQuery } from '@/features/boards/api/get-board';
import { BoardMenu } from '@/features/boards/components/board-menu';
import { meQuery } from '@/features/session/api/me';
import { useShortcut } from '@/shared/lib/use-shortcut';
import { useTitle } from '@/shared/lib/use-title';
import { Button } from '@/shared/ui/button';
import { ErrorState } from '@/shared/ui/error-state';
import { PageHeader } from '@/shared/ui/page-header';
import { Skeleton } from '@/shared/ui/skeleton';
import { StreamNotice } from '../layout/stream-notice';
import { TaskPanel } from './task-panel';

const route = getRouteApi('/shell/boards/$boardId');

export function BoardRoute() {
  const { boardId } = route.useParams();
  const { task, tab, ...filter } = route.useSearch();
  const navigate = useNavigate({ from: '/boards/$boardId' });
  const board = useQuery(boardQuery(boardId));
  const me = useQuery(meQuery);
  const [creating, setCreating] = useState(false);
  useTitle(board.data?.name);
  const create = () => {
    setCreating(true);
  };
  useShortcut('c', create);
  if (board.isError) {
    return (
      <ErrorState
        title="The board could not be loaded"
        error={board.error}
        onRetry={() => void board.refetch()}
      />
    );
  }
  return (
    <>
      <PageHeader title={board.data?.name ?? <Skeleton className="h-5 w-40" />}>
        <StreamNotice />
        <Button look="primary" onClick={create} aria-keyshortcuts="c">
          <Plus />
          New task
        </Button>
        {board.data && (
          <BoardMenu
            board={board.data}
            mayAddMembers={me.data?.role === 'admin'}
            onDeleted={() => void navigate({ to: '/boards' })}
          />
        )}
      </PageHeader>
      <BoardView
        key={boardId}
        boardId={boardId}
        filter={filter}
        chosenId={task}
        create={
          <Button look="primary" onClick={create}>
            <Plus />
            New task
          </Button>
        }
        onFilter={(next: BoardFilter) =>
          void navigate({ search: (search) => ({ ...search, ...next }), replace: true })
        }
        onOpen={(taskId) => void navigate({ search: (search) => ({ ...search, task: taskId }) })}
      />
      <NewTaskDialog boardId={boardId} open={creating} onOpenChange={setCreating} />
      {task && (
        <TaskPanel
          taskId={task}
          tab={tab}
          onTab={(chosen) =>
            void navigate({ search: (search) => ({ ...search, tab: chosen }), replace: true })
          }
          onClose={() => void navigate({ search: filter })}
        />
      )}
    </>
  );
}
