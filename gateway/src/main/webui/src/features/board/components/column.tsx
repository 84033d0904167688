import { useDroppable } from '@dnd-kit/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Ban } from 'lucide-react';
import { useRef } from 'react';
import type { Task } from '@/shared/api/types';
import { cn } from '@/shared/lib/cn';
import { stateNames, whyNot, type TaskState } from '@/shared/lib/task-states';
import { StateIcon } from '@/shared/ui/state-icon';
import { COLUMN_HEADER_HEIGHT } from '../model/column-under';
import { DraggableCard } from './draggable-card';

const CARD_HEIGHT = 92;
const GAP = 8;

interface ColumnProps {
  state: TaskState;
  tasks: Task[];
  chosenId: string | undefined;
  /** The state of the card that is carried about, when it may not come here. */
  refuses: TaskState | null;
  /** Where a card that is dropped now would come. */
  dropIndex: number | null;
  onOpen: (taskId: string) => void;
}

export function Column({ state, tasks, chosenId, refuses, dropIndex, onOpen }: ColumnProps) {
  const list = useRef<HTMLDivElement>(null);
  const { setNodeRef, isOver } = useDroppable({ id: state, data: { state, list } });
  const rows = useVirtualizer({
    count: tasks.length,
    getScrollElement: () => list.current,
    estimateSize: () => CARD_HEIGHT,
    getItemKey: (index) => tasks[index]?.id ?? index,
    gap: GAP,
    overscan: 6,
  });
  const items = rows.getVirtualItems();
  const lineAt =
    dropIndex === null
      ? null
      : (items.find((item) => item.index === dropIndex)?.start ?? rows.getTotalSize() + GAP);
  return (
    <section
      aria-label={`${stateNames[state]}, ${String(tasks.length)}`}
      className={cn(
        'relative flex h-full w-[min(18rem,calc(100vw-3rem))] shrink-0 snap-center flex-col rounded-xl bg-sunken transition-[background-color,opacity]',
        isOver && !refuses && 'bg-accent-soft/60',
        refuses && '[&>div]:opacity-50 [&>header]:opacity-50',
      )}
    >
      <header className="flex shrink-0 items-center gap-2 px-3" style={{ height: COLUMN_HEADER_HEIGHT }}>
        <StateIcon state={state} />
        <h2 className="font-medium">{stateNames[state]}</h2>
        <span className="text-xs text-muted tabular-nums">{tasks.length}</span>
      </header>
      {refuses && isOver && (
        <p className="absolute inset-x-2 top-11 z-10 flex gap-2 rounded-lg border bg-surface p-3 text-xs shadow-raised">
          <Ban aria-hidden className="size-4 shrink-0 text-bad" />
          {whyNot(refuses, state)}
        </p>
      )}
      <div ref={list} className="min-h-0 flex-1 overflow-y-auto px-2 pb-2">
        {/* Inside all that scrolls, as cards are: else the board would be scrolled as if its edge were the column's. */}
        <div ref={setNodeRef} className="relative min-h-full" style={{ height: rows.getTotalSize() }}>
          {lineAt !== null && !refuses && (
            <div
              className="absolute inset-x-1 z-10 h-0.5 rounded-full bg-accent"
              style={{ top: Math.max(0, lineAt - GAP / 2 - 1) }}
            />
          )}
          {items.map((item) => {
            const task = tasks[item.index];
            return (
              task && (
                <div
                  key={item.key}
                  ref={rows.measureElement}
                  data-index={item.index}
                  className="absolute inset-x-0 top-0"
                  style={{ transform: `translateY(${String(item.start)}px)` }}
                >
                  <DraggableCard
                    task={task}
                    chosen={task.id === chosenId}
                    onOpen={() => {
                      onOpen(task.id);
                    }}
                  />
                </div>
              )
            );
          })}
        </div>
      </div>
    </section>
  );
}
