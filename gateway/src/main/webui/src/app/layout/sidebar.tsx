import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Bot, ListOrdered, Settings, SquareKanban } from 'lucide-react';
import type { ReactNode } from 'react';
import { boardsQuery } from '@/features/boards/api/list-boards';
import { Skeleton } from '@/shared/ui/skeleton';
import { AccountMenu } from './account-menu';
import { ThemeMenu } from './theme-menu';

const entry =
  'flex h-8 items-center gap-2.5 rounded-md px-2 text-muted transition-colors hover:bg-hover hover:text-text [&_svg]:size-4 [&_svg]:shrink-0';
const chosen = { className: 'bg-hover font-medium text-text' };

export function Sidebar() {
  return (
    <div className="flex h-full flex-col">
      <Link
        to="/boards"
        className="mx-3 mt-3 mb-2 flex h-8 items-center gap-2.5 rounded-md px-2 font-semibold"
      >
        <img src="/icon.svg" alt="" className="size-5" />
        Kandev
      </Link>
      <nav aria-label="Main" className="flex min-h-0 flex-1 flex-col gap-6 overflow-y-auto px-3 py-2">
        <ul className="flex flex-col gap-0.5">
          <Item to="/boards" icon={<SquareKanban />} label="Boards" exact />
          <Item to="/agents" icon={<Bot />} label="Agents" />
          <Item to="/queue" icon={<ListOrdered />} label="Queue" />
          <Item to="/settings" icon={<Settings />} label="Settings" />
        </ul>
        <BoardLinks />
      </nav>
      <div className="flex items-center gap-1 border-t p-2">
        <AccountMenu />
        <ThemeMenu />
      </div>
    </div>
  );
}

interface ItemProps {
  to: '/boards' | '/agents' | '/queue' | '/settings';
  icon: ReactNode;
  label: string;
  exact?: boolean;
}

function Item({ to, icon, label, exact = false }: ItemProps) {
  return (
    <li>
      <Link to={to} className={entry} activeProps={chosen} activeOptions={{ exact }}>
        {icon}
        {label}
      </Link>
    </li>
  );
}

function BoardLinks() {
  const boards = useQuery(boardsQuery);
  if (boards.isError || boards.data?.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="sidebar-boards">
      <h2 id="sidebar-boards" className="mb-1 px-2 text-xs font-medium text-muted">
        Your boards
      </h2>
      <ul className="flex flex-col gap-0.5">
        {boards.isPending && <Skeleton className="mx-2 h-5" />}
        {boards.data?.map((board) => (
          <li key={board.id}>
            <Link
              to="/boards/$boardId"
              params={{ boardId: board.id }}
              className={entry}
              activeProps={chosen}
              activeOptions={{ includeSearch: false }}
            >
              <span aria-hidden className="mx-1 size-2 shrink-0 rounded-sm bg-accent/70" />
              <span className="truncate">{board.name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
