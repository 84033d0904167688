import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { boardsQuery } from '@/features/boards/api/list-boards';
import { TaskNotifier } from '@/features/notifications/components/task-notifier';

/** Notifications of all boards, on whatever page. */
export function NotifierHost() {
  const boards = useQuery(boardsQuery);
  const navigate = useNavigate();
  return (
    <TaskNotifier
      boardIds={boards.data?.map((board) => board.id) ?? []}
      onOpen={(taskId) => void navigate({ to: '/tasks/$taskId', params: { taskId } })}
    />
  );
}
