import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { asProblem } from '../api/problem';
import { IconButton } from './icon-button';

interface ToastEntry {
  id: number;
  kind: 'done' | 'failed';
  text: string;
}

const SHOWN_MS = 6_000;
let entries: readonly ToastEntry[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function become(next: readonly ToastEntry[]): void {
  entries = next;
  listeners.forEach((listener) => {
    listener();
  });
}

function dismiss(id: number): void {
  become(entries.filter((entry) => entry.id !== id));
}

/** Says something at the edge of the page, for a while. */
export function toast(kind: ToastEntry['kind'], text: string): void {
  const id = nextId++;
  become([...entries.slice(-2), { id, kind, text }]);
  setTimeout(() => {
    dismiss(id);
  }, SHOWN_MS);
}

/** Says why something could not be done. */
export function toastProblem(thrown: unknown): void {
  toast('failed', asProblem(thrown).message);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function Toaster() {
  const shown = useSyncExternalStore(subscribe, () => entries);
  return (
    <div
      role="status"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 bottom-4 z-50 flex flex-col items-center gap-2 sm:left-auto sm:items-end"
    >
      {shown.map((entry) => (
        <div
          key={entry.id}
          className="pointer-events-auto flex max-w-md items-start gap-2 rounded-lg border bg-surface py-1 pr-1 pl-3 shadow-raised animate-in"
        >
          {entry.kind === 'failed' ? (
            <CircleAlert aria-hidden className="mt-2 size-4 shrink-0 text-bad" />
          ) : (
            <CircleCheck aria-hidden className="mt-2 size-4 shrink-0 text-good" />
          )}
          <p className="min-w-0 py-1.5 break-words">{entry.text}</p>
          <IconButton
            label="Dismiss"
            onClick={() => {
              dismiss(entry.id);
            }}
          >
            <X />
          </IconButton>
        </div>
      ))}
    </div>
  );
}
