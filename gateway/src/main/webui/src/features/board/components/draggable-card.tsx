import { useDraggable } from '@dnd-kit/core';
import type { Task } from '@/shared/api/types';
import { TaskCard } from './task-card';

interface DraggableCardProps {
  task: Task;
  chosen: boolean;
  onOpen: () => void;
}

/** Enter opens it, space lifts it. */
export function DraggableCard({ task, chosen, onOpen }: DraggableCardProps) {
  const { setNodeRef, listeners, attributes, isDragging } = useDraggable({ id: task.id, data: { task } });
  return (
    <div
      ref={setNodeRef}
      {...attributes}
      {...listeners}
      role="button"
      tabIndex={0}
      aria-roledescription="card"
      data-task={task.id}
      className="group touch-manipulation rounded-lg select-none"
      style={isDragging ? { opacity: 0.35 } : undefined}
      onClick={onOpen}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !isDragging) {
          event.preventDefault();
          onOpen();
        } else {
          listeners?.['onKeyDown']?.(event);
        }
      }}
    >
      <TaskCard task={task} chosen={chosen} />
    </div>
  );
}
