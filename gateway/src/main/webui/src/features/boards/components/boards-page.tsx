import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Plus, SquareKanban } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Board } from '@/shared/api/types';
import { ago } from '@/shared/lib/time';
import { useNow } from '@/shared/lib/use-now';
import { useTitle } from '@/shared/lib/use-title';
import { Button } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { ErrorState } from '@/shared/ui/error-state';
import { PageHeader } from '@/shared/ui/page-header';
import { Skeleton } from '@/shared/ui/skeleton';
import { boardsQuery } from '../api/list-boards';
import { NewBoardDialog } from './board-dialog';
import { BoardMenu } from './board-menu';

interface BoardsPageProps {
  mayAddMembers: boolean;
  onOpen: (board: Board) => void;
}

export function BoardsPage({ mayAddMembers, onOpen }: BoardsPageProps) {
  const [creating, setCreating] = useState(false);
  useTitle('Boards');
  const create = (
    <Button
      look="primary"
      onClick={() => {
        setCreating(true);
      }}
    >
      <Plus />
      New board
    </Button>
  );
  return (
    <>
      <PageHeader title="Boards">{create}</PageHeader>
      <BoardList mayAddMembers={mayAddMembers} create={create} />
      <NewBoardDialog open={creating} onOpenChange={setCreating} onCreated={onOpen} />
    </>
  );
}

interface BoardListProps {
  mayAddMembers: boolean;
  create: ReactNode;
}

function BoardList({ mayAddMembers, create }: BoardListProps) {
  const boards = useQuery(boardsQuery);
  if (boards.isPending) {
    return (
      <div className="grid gap-4 p-4 sm:grid-cols-2 sm:p-6 xl:grid-cols-3" aria-busy>
        {[1, 2, 3].map((each) => (
          <Skeleton key={each} className="h-28" />
        ))}
      </div>
    );
  }
  if (boards.isError) {
    return (
      <ErrorState
        title="The boards could not be loaded"
        error={boards.error}
        onRetry={() => void boards.refetch()}
      />
    );
  }
  if (boards.data.length === 0) {
    return (
      <EmptyState icon={<SquareKanban />} title="No board yet" action={create}>
        A board holds tasks for agents. Make one for each project or team.
      </EmptyState>
    );
  }
  return (
    <ul className="grid content-start gap-4 overflow-y-auto p-4 sm:grid-cols-2 sm:p-6 xl:grid-cols-3">
      {boards.data.map((board) => (
        <BoardTile key={board.id} board={board} mayAddMembers={mayAddMembers} />
      ))}
    </ul>
  );
}

function BoardTile({ board, mayAddMembers }: { board: Board; mayAddMembers: boolean }) {
  const now = useNow();
  return (
    <li className="relative flex min-h-28 flex-col rounded-lg border bg-surface p-4 shadow-card transition-colors hover:border-strong">
      <div className="flex items-start gap-2">
        <h2 className="min-w-0 flex-1 font-semibold">
          <Link
            to="/boards/$boardId"
            params={{ boardId: board.id }}
            className="break-words after:absolute after:inset-0 after:rounded-lg"
          >
            {board.name}
          </Link>
        </h2>
        <div className="relative z-10 -mt-1.5 -mr-2">
          <BoardMenu board={board} mayAddMembers={mayAddMembers} />
        </div>
      </div>
      <p className="mt-1 line-clamp-2 text-muted">{board.description}</p>
      <p className="mt-auto pt-3 text-xs text-faint">Changed {ago(board.updated_at, now)}</p>
    </li>
  );
}
