import { useEffect, useEffectEvent } from 'react';
import { boardStream } from '@/shared/stream/streams';
import { useNotificationChoice } from '../model/choice';
import { TaskNotices, type Notice } from '../model/task-notices';

interface TaskNotifierProps {
  boardIds: string[];
  onOpen: (taskId: string) => void;
}

/** Shows nothing on the page: while that is hidden, what happens on these boards is told by the browser. */
export function TaskNotifier({ boardIds, onOpen }: TaskNotifierProps) {
  const isOn = useNotificationChoice() === 'on';
  const open = useEffectEvent(onOpen);
  const boards = boardIds.join(' ');
  useEffect(() => {
    if (!isOn || boards === '') {
      return undefined;
    }
    const notices = new TaskNotices();
    const ends = boards.split(' ').map((boardId) =>
      boardStream.follow(boardId, {
        onChange: (change) => {
          const notice = notices.hear(change);
          if (notice !== null && document.hidden) {
            show(notice, open);
          }
        },
        onGap: () => undefined,
      }),
    );
    return () => {
      ends.forEach((end) => {
        end();
      });
    };
  }, [isOn, boards]);
  return null;
}

/** A later one of the same task takes its place. */
function show({ taskId, title, body }: Notice, onOpen: (taskId: string) => void): void {
  const shown = new Notification(title, { body, tag: taskId, icon: '/icon.svg' });
  shown.onclick = () => {
    window.focus();
    onOpen(taskId);
    shown.close();
  };
}
