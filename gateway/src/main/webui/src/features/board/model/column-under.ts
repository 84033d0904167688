import { rectIntersection, type CollisionDetection } from '@dnd-kit/core';

/** Above the place for the cards of a column, in pixels. */
export const COLUMN_HEADER_HEIGHT = 40;

/** The column under the pointer, its header included; by keyboard the one that the card covers most. */
export const columnUnder: CollisionDetection = (args) => {
  const at = args.pointerCoordinates;
  if (!at) {
    return rectIntersection(args);
  }
  return args.droppableContainers
    .filter(({ rect: { current: box } }) => {
      return (
        box &&
        at.x >= box.left &&
        at.x <= box.right &&
        at.y >= box.top - COLUMN_HEADER_HEIGHT &&
        at.y <= box.bottom
      );
    })
    .map((droppableContainer) => ({ id: droppableContainer.id, data: { droppableContainer } }));
};
