import type { KeyboardCoordinateGetter } from '@dnd-kit/core';

const STEP = 48;

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
      const lefts = [...context.droppableRects.values()].map((rect) => rect.left).sort((a, b) => a - b);
      const next =
        event.code === 'ArrowRight'
          ? lefts.find((left) => left > x)
          : lefts.findLast((left) => left + STEP < x);
      return next === undefined ? { x, y } : { x: next + STEP / 6, y };
    }
    default:
      return undefined;
  }
};
