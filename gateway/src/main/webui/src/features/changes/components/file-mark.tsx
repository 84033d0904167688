import { cn } from '@/shared/lib/cn';

const marks: Record<string, { letter: string; word: string; tone: string }> = {
  added: { letter: 'A', word: 'Added', tone: 'text-good' },
  modified: { letter: 'M', word: 'Modified', tone: 'text-warn' },
  deleted: { letter: 'D', word: 'Deleted', tone: 'text-bad' },
  renamed: { letter: 'R', word: 'Renamed', tone: 'text-accent-text' },
  copied: { letter: 'C', word: 'Copied', tone: 'text-accent-text' },
  type_changed: { letter: 'T', word: 'Type changed', tone: 'text-warn' },
};

/** What happened to a file, as a letter. */
export function FileMark({ status }: { status: string }) {
  const mark = marks[status] ?? { letter: '?', word: status, tone: 'text-muted' };
  return (
    <span
      role="img"
      aria-label={mark.word}
      title={mark.word}
      className={cn('w-3.5 shrink-0 text-center font-mono text-xs font-semibold', mark.tone)}
    >
      {mark.letter}
    </span>
  );
}
