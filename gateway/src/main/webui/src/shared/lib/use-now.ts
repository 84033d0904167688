import { useSyncExternalStore } from 'react';

const STEP_MS = 1000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let current = Date.now();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) {
    current = Date.now();
  }
  timer ??= setInterval(() => {
    current = Date.now();
    listeners.forEach((each) => {
      each();
    });
  }, STEP_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

const silent = () => () => undefined;

/** The time, a second at a time, from one clock for all who ask; still while it is not running. */
export function useNow(running = true): number {
  return useSyncExternalStore(running ? subscribe : silent, () => current);
}
