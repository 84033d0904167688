import { useEffect, useEffectEvent } from 'react';

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

/** Whether a key is pressed by itself, by nobody who writes, and while no dialog is open. */
export function isShortcut(event: KeyboardEvent): boolean {
  const modified = event.ctrlKey || event.metaKey || event.altKey;
  const busy = isWriting(event.target) || document.querySelector('[role=dialog],[role=alertdialog]') !== null;
  return !modified && !busy && !event.defaultPrevented;
}

/** Calls when one key is pressed by itself, except by somebody who writes, and while no dialog is open. */
export function useShortcut(key: string, action: () => void, enabled = true): void {
  const act = useEffectEvent(action);
  useEffect(() => {
    if (!enabled) {
      return undefined;
    }
    const pressed = (event: KeyboardEvent) => {
      if (event.key === key && isShortcut(event)) {
        event.preventDefault();
        act();
      }
    };
    document.addEventListener('keydown', pressed);
    return () => {
      document.removeEventListener('keydown', pressed);
    };
  }, [key, enabled]);
}
