import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Command } from 'cmdk';
import { CircleHelp, FileText, LogOut, Plus, Search, SquareKanban } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { useState } from 'react';
import { boardsQuery } from '@/features/boards/api/list-boards';
import { session } from '@/shared/api/client';
import { useSettled } from '@/shared/lib/use-settled';
import { PaletteGroup, PaletteItem } from './palette-item';
import { ThemeItems } from './theme-items';
import { taskSearchQuery } from './search-tasks';
import { pages } from './shortcuts';

/** Every board is asked: not at each letter. */
const PAUSE_MS = 250;

interface CommandPaletteProps {
  onClose: () => void;
  onHelp: () => void;
  onNewTask: (boardId: string) => void;
}

export function CommandPalette({ onClose, onHelp, onNewTask }: CommandPaletteProps) {
  const [text, setText] = useState('');
  const navigate = useNavigate();
  const { boardId } = useParams({ strict: false });
  const boards = useQuery(boardsQuery).data ?? [];
  const wanted = useSettled(text.trim(), PAUSE_MS);
  const tasks = useQuery({
    ...taskSearchQuery(boards, wanted),
    enabled: wanted !== '' && boards.length > 0,
    placeholderData: keepPreviousData,
  });
  const closing = (action: () => unknown) => () => {
    onClose();
    void action();
  };
  // The board that is looked at comes first.
  const targets = boards.toSorted((a, b) => Number(b.id === boardId) - Number(a.id === boardId));
  return (
    <Radix.Root open onOpenChange={onClose}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 bg-black/35 animate-in" />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed top-[12vh] left-1/2 z-50 w-[calc(100vw-2rem)] max-w-xl -translate-x-1/2 overflow-hidden rounded-xl border bg-surface shadow-raised outline-none"
        >
          <Radix.Title className="sr-only">Search and do</Radix.Title>
          <Command loop label="Search and do">
            <div className="flex items-center gap-3 border-b px-4">
              <Search aria-hidden className="size-4 shrink-0 text-muted" />
              <Command.Input
                value={text}
                onValueChange={setText}
                placeholder="Go to a board, a task, a page …"
                className="h-12 w-full bg-transparent outline-none"
              />
            </div>
            <Command.List className="max-h-[min(24rem,60vh)] overflow-y-auto p-2">
              <Command.Empty className="px-3 py-8 text-center text-muted">
                {tasks.isFetching ? 'Searching …' : 'Nothing matches.'}
              </Command.Empty>
              {wanted !== '' && tasks.data && (
                <PaletteGroup heading="Tasks">
                  {tasks.data.map((task) => (
                    <PaletteItem
                      key={task.id}
                      value={`task ${task.id}`}
                      // Found by the server, also by what is not in the title.
                      keywords={[task.title, wanted]}
                      icon={<FileText />}
                      onSelect={closing(() =>
                        navigate({ to: '/tasks/$taskId', params: { taskId: task.id } }),
                      )}
                    >
                      {task.title}
                    </PaletteItem>
                  ))}
                </PaletteGroup>
              )}
              <PaletteGroup heading="Go to">
                {pages.map((page) => (
                  <PaletteItem
                    key={page.to}
                    value={`page ${page.label}`}
                    shortcut={`G ${page.key.toUpperCase()}`}
                    onSelect={closing(() => navigate({ to: page.to }))}
                  >
                    {page.label}
                  </PaletteItem>
                ))}
                {targets.map((board) => (
                  <PaletteItem
                    key={board.id}
                    value={`board ${board.id}`}
                    keywords={['board', board.name]}
                    icon={<SquareKanban />}
                    onSelect={closing(() =>
                      navigate({ to: '/boards/$boardId', params: { boardId: board.id } }),
                    )}
                  >
                    {board.name}
                  </PaletteItem>
                ))}
              </PaletteGroup>
              <PaletteGroup heading="Do">
                {targets.map((board) => (
                  <PaletteItem
                    key={board.id}
                    value={`new task ${board.id}`}
                    keywords={['new task', board.name]}
                    icon={<Plus />}
                    onSelect={() => {
                      onNewTask(board.id);
                    }}
                  >
                    New task on {board.name}
                  </PaletteItem>
                ))}
                <ThemeItems onDone={onClose} />
                <PaletteItem value="Keyboard shortcuts" shortcut="?" icon={<CircleHelp />} onSelect={onHelp}>
                  Keyboard shortcuts
                </PaletteItem>
                <PaletteItem
                  value="Sign out"
                  icon={<LogOut />}
                  onSelect={closing(() => {
                    session.end();
                  })}
                >
                  Sign out
                </PaletteItem>
              </PaletteGroup>
            </Command.List>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
