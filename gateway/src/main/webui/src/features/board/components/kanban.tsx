import {
  DndContext,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { useMemo, useState } from 'react';
import type { Task } from '@/shared/api/types';
import { mayMove, stateNames, taskStates, whyNot, type TaskState } from '@/shared/lib/task-states';
import { toast } from '@/shared/ui/toast';
import { useMoveTask } from '../api/move-task';
import { columnKeys } from '../model/column-keys';
import { columnUnder } from '../model/column-under';
import { columnsOf, placeAt } from '../model/columns';
import { dropOf, type Drop } from '../model/drop';
import { Column } from './column';
import { TaskCard } from './task-card';

interface KanbanProps {
  boardId: string;
  /** Those that the filter lets through. */
  tasks: Task[];
  chosenId: string | undefined;
  onOpen: (taskId: string) => void;
}

export function Kanban({ boardId, tasks, chosenId, onOpen }: KanbanProps) {
  const columns = useMemo(() => columnsOf(tasks), [tasks]);
  const [lifted, setLifted] = useState<Task | null>(null);
  const [drop, setDrop] = useState<Drop | null>(null);
  const move = useMoveTask(boardId);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
    useSensor(KeyboardSensor, {
      coordinateGetter: columnKeys,
      scrollBehavior: 'auto',
      keyboardCodes: { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] },
    }),
  );
  const put = (wanted: Drop) => {
    const { task, state, index, allowed } = wanted;
    if (!allowed) {
      toast('failed', whyNot(task.state as TaskState, state));
      return;
    }
    const others = columns[state].filter((each) => each.id !== task.id);
    const stays = state === task.state && columns[state].findIndex((each) => each.id === task.id) === index;
    if (!stays) {
      move.mutate({ task, state, place: placeAt(others, index) });
    }
  };
  const end = () => {
    setLifted(null);
    setDrop(null);
  };
  const refusing = (state: TaskState) =>
    lifted && !mayMove(lifted.state as TaskState, state) ? (lifted.state as TaskState) : null;
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={columnUnder}
      accessibility={{ screenReaderInstructions: instructions, announcements }}
      onDragStart={(event) => {
        setLifted((event.active.data.current?.['task'] as Task | undefined) ?? null);
      }}
      onDragMove={(event) => {
        setDrop(dropOf(event, columns));
      }}
      onDragEnd={(event) => {
        const wanted = dropOf(event, columns);
        end();
        if (wanted) {
          put(wanted);
        }
      }}
      onDragCancel={end}
    >
      <div
        role="group"
        aria-label="Columns"
        tabIndex={0}
        className="-outline-offset-2 flex min-h-0 flex-1 snap-x snap-mandatory gap-3 overflow-x-auto p-4 sm:snap-none sm:px-6"
      >
        {taskStates.map((state) => (
          <Column
            key={state}
            state={state}
            tasks={columns[state]}
            chosenId={chosenId}
            refuses={refusing(state)}
            dropIndex={drop?.state === state && drop.allowed ? shownIndex(drop, columns[state]) : null}
            onOpen={onOpen}
          />
        ))}
      </div>
      <DragOverlay dropAnimation={null}>{lifted && <TaskCard task={lifted} lifted />}</DragOverlay>
    </DndContext>
  );
}

/** The column still shows the card where it was. */
function shownIndex(drop: Drop, column: Task[]): number {
  const from = column.findIndex((each) => each.id === drop.task.id);
  return from >= 0 && drop.index > from ? drop.index + 1 : drop.index;
}

const instructions = {
  draggable:
    'Press enter to open the card. Press space to lift it, the arrow keys to carry it, space to drop it, escape to put it back.',
};

const nameOf = (over: { id: string | number } | null) =>
  over ? stateNames[over.id as TaskState] : 'no column';

const announcements = {
  onDragStart: () => 'Lifted.',
  onDragOver: ({ over }: { over: { id: string | number } | null }) => `Over ${nameOf(over)}.`,
  onDragEnd: ({ over }: { over: { id: string | number } | null }) => `Dropped on ${nameOf(over)}.`,
  onDragCancel: () => 'Put back.',
};
