import { lazy, Suspense, useState } from 'react';
import { usePaletteKeys } from './use-palette-keys';

const CommandPalette = lazy(() =>
  import('./command-palette').then((module) => ({ default: module.CommandPalette })),
);
const ShortcutSheet = lazy(() =>
  import('./shortcut-sheet').then((module) => ({ default: module.ShortcutSheet })),
);
const NewTaskDialog = lazy(() =>
  import('@/features/board/components/new-task-dialog').then((module) => ({ default: module.NewTaskDialog })),
);

type Shown = { what: 'palette' | 'shortcuts' } | { what: 'new-task'; boardId: string };

/** What the keyboard brings up on every page. None of it is loaded before it is wanted. */
export function PaletteHost() {
  const [shown, setShown] = useState<Shown | null>(null);
  const close = () => {
    setShown(null);
  };
  const help = () => {
    setShown({ what: 'shortcuts' });
  };
  usePaletteKeys({
    onPalette: () => {
      setShown((now) => (now?.what === 'palette' ? null : (now ?? { what: 'palette' })));
    },
    onHelp: help,
  });
  return (
    <Suspense fallback={null}>
      {shown?.what === 'palette' && (
        <CommandPalette
          onClose={close}
          onHelp={help}
          onNewTask={(boardId) => {
            setShown({ what: 'new-task', boardId });
          }}
        />
      )}
      {shown?.what === 'shortcuts' && <ShortcutSheet open onOpenChange={close} />}
      {shown?.what === 'new-task' && <NewTaskDialog open boardId={shown.boardId} onOpenChange={close} />}
    </Suspense>
  );
}
