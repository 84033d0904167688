import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { BoardsPage } from '@/features/boards/components/boards-page';
import { meQuery } from '@/features/session/api/me';

export function BoardsRoute() {
  const me = useQuery(meQuery);
  const navigate = useNavigate();
  return (
    <BoardsPage
      mayAddMembers={me.data?.role === 'admin'}
      onOpen={(board) => void navigate({ to: '/boards/$boardId', params: { boardId: board.id } })}
    />
  );
}
