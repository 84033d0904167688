import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '@/shared/ui/button';
import type { Item } from '../model/items';
import { ConversationItem } from './conversation-item';

const ITEM_HEIGHT = 48;
const GAP = 16;
const EDGE = 24;
/** So close to the start that what is earlier is read ahead. */
const NEAR_START = 800;
const NEAR_END = 80;

interface ConversationListProps {
  taskId: string;
  items: Item[];
  hasEarlier: boolean;
  onEarlier: () => void;
}

/** Stays at the end as long as its reader is there, and where its reader is otherwise. */
export function ConversationList({ taskId, items, hasEarlier, onEarlier }: ConversationListProps) {
  const box = useRef<HTMLDivElement>(null);
  const [atEnd, setAtEnd] = useState(true);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => ITEM_HEIGHT,
    getItemKey: (index) => items[index]?.seq ?? index,
    gap: GAP,
    overscan: 8,
    paddingStart: EDGE,
    paddingEnd: EDGE,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: NEAR_END,
  });
  useLayoutEffect(() => {
    rows.scrollToEnd();
    // Once, when it is first shown.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const start = rows.scrollOffset ?? 0;
  const isNearStart = start < NEAR_START && !atEnd;
  const fitsIn = rows.getTotalSize() < (rows.scrollRect?.height ?? 0);
  useEffect(() => {
    if (hasEarlier && (isNearStart || fitsIn)) {
      onEarlier();
    }
  }, [hasEarlier, isNearStart, fitsIn, onEarlier]);
  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={box}
        role="log"
        aria-label="Conversation"
        tabIndex={0}
        className="h-full overflow-y-auto overflow-x-hidden -outline-offset-2 [overflow-anchor:none]"
        onScroll={() => {
          setAtEnd(rows.isAtEnd(NEAR_END));
        }}
      >
        <div className="relative" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((row) => {
            const item = items[row.index];
            return (
              item && (
                <div
                  key={row.key}
                  ref={rows.measureElement}
                  data-index={row.index}
                  className="absolute inset-x-0 top-0 px-4 sm:px-6"
                  style={{ transform: `translateY(${String(row.start)}px)` }}
                >
                  <ConversationItem item={item} taskId={taskId} />
                </div>
              )
            );
          })}
        </div>
      </div>
      {!atEnd && (
        <Button
          size="sm"
          className="absolute bottom-3 left-1/2 -translate-x-1/2 rounded-full shadow-raised"
          onClick={() => {
            rows.scrollToEnd();
          }}
        >
          <ArrowDown />
          To the end
        </Button>
      )}
    </div>
  );
}
