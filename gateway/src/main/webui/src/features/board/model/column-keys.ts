import type { KeyboardCoordinateGetter } from '@dnd-kit/core';

const STEP = 48;
const INSET = 8;

/** Arrow keys: left and right go a column on, up and down some way along it. */
export const columnKeys: KeyboardCoordinateGetter = (event, { currentCoordinates, context }) => {
  const { x, y } = currentCoordinates;
  switch (event.code) {
    case 'ArrowUp':
      return { x, y: y - STEP };
    case 'ArrowDown':
      return { x, y: y + STEP };
    case 'ArrowLeft':
    case 'ArrowRight': {
      const columns = [...context.droppableRects].sort(([, one], [, other]) => one.left - other.left);
      const at = columns.findIndex(([id]) => id === context.over?.id);
      const next = columns[at + (event.code === 'ArrowRight' ? 1 : -1)];
      return next && { x: next[1].left + INSET, y };
    }
    default:
      return undefined;
  }
};
