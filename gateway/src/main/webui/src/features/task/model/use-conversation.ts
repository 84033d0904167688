import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { asProblem, type Problem } from '@/shared/api/problem';
import type { Envelope } from '@/shared/stream/envelope';
import type { SocketState } from '@/shared/stream/reconnecting-socket';
import { streamAccess } from '@/shared/stream/streams';
import { TaskStream } from '@/shared/stream/task-stream';
import { readMessages } from '../api/messages';
import { fold } from './fold';

interface Conversation {
  messages: Envelope[];
  /** Whether there are earlier ones that were not read yet. */
  hasEarlier: boolean;
}

/**
 * A task's messages from the newest back as far as somebody has scrolled, and whatever comes.
 *
 * @param onNews something happened to the run itself
 */
export function useConversation(taskId: string, onNews: () => void) {
  const [conversation, setConversation] = useState<Conversation | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [state, setState] = useState<SocketState>('connecting');
  const [attempt, setAttempt] = useState(0);
  const reading = useRef(false);
  const news = useRef(onNews);
  useEffect(() => {
    news.current = onNews;
  });

  useEffect(() => {
    let isOver = false;
    let stream: TaskStream | null = null;
    const wake = () => stream?.wake();
    readMessages(taskId).then(
      (messages) => {
        if (isOver) {
          return;
        }
        setProblem(null);
        setConversation({ messages, hasEarlier: (messages[0]?.seq ?? 1) > 1 });
        stream = new TaskStream({
          ...streamAccess,
          taskId,
          after: messages.at(-1)?.seq ?? 0,
          onState: setState,
          onMessages: (more) => {
            setConversation((known) => known && { ...known, messages: [...known.messages, ...more] });
            if (more.some(({ type }) => type === 'status' || type === 'permission' || type === 'result')) {
              news.current();
            }
          },
        });
      },
      (thrown: unknown) => {
        if (!isOver) {
          setProblem(asProblem(thrown));
        }
      },
    );
    window.addEventListener('online', wake);
    return () => {
      isOver = true;
      window.removeEventListener('online', wake);
      stream?.dispose();
    };
  }, [taskId, attempt]);

  const first = conversation?.messages[0]?.seq;
  const hasEarlier = conversation?.hasEarlier ?? false;
  const readEarlier = useCallback(() => {
    if (first === undefined || !hasEarlier || reading.current) {
      return;
    }
    reading.current = true;
    readMessages(taskId, first)
      .then((earlier) => {
        setConversation(
          (known) =>
            known && {
              messages: [...earlier, ...known.messages],
              hasEarlier: (earlier[0]?.seq ?? 1) > 1,
            },
        );
      })
      .catch(() => undefined)
      .finally(() => {
        reading.current = false;
      });
  }, [taskId, first, hasEarlier]);

  const messages = conversation?.messages;
  const items = useMemo(() => messages && fold(messages), [messages]);
  const retry = useCallback(() => {
    setProblem(null);
    setAttempt((count) => count + 1);
  }, []);
  return { items, hasEarlier, readEarlier, problem, retry, state };
}
