import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import type { BoardListener } from '../stream/board-stream';
import type { SocketState } from '../stream/reconnecting-socket';
import { boardStream } from '../stream/streams';

/** Hears the changes of a board's tasks while it is on the page. */
export function useBoardChanges(boardId: string | undefined, listener: BoardListener): void {
  const onChange = useEffectEvent(listener.onChange);
  const onGap = useEffectEvent(listener.onGap);
  useEffect(() => {
    if (boardId === undefined) {
      return undefined;
    }
    return boardStream.follow(boardId, {
      onChange: (change) => {
        onChange(change);
      },
      onGap: () => {
        onGap();
      },
    });
  }, [boardId]);
}

export function useBoardStreamState(): SocketState {
  return useSyncExternalStore(boardStream.onState, boardStream.state);
}
