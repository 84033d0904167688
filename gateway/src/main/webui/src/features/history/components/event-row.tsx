import { ArrowRight, Bot, Pencil, Plus, Trash2 } from 'lucide-react';
import type { TaskEvent } from '@/shared/api/types';
import { sentenceOf, type NameOf } from '../model/sentence';

const clock = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });

interface EventRowProps {
  event: TaskEvent;
  nameOf: NameOf;
}

export function EventRow({ event, nameOf }: EventRowProps) {
  const { who, what, why } = sentenceOf(event, nameOf);
  return (
    <li className="group flex gap-3">
      <div className="flex flex-col items-center" aria-hidden>
        <span className="grid size-6 shrink-0 place-items-center rounded-full border bg-surface text-muted [&_svg]:size-3.5">
          <EventIcon event={event} />
        </span>
        <span className="my-1 w-px flex-1 bg-border group-last:hidden" />
      </div>
      <div className="min-w-0 flex-1 pt-0.5 pb-4">
        <p className="break-words">
          <span className="font-medium">{who}</span> <span className="text-muted">{what}</span>
        </p>
        {why && <p className="mt-0.5 break-words text-muted first-letter:uppercase">{why}</p>}
      </div>
      <time
        dateTime={event.created_at}
        title={new Date(event.created_at).toLocaleString()}
        className="shrink-0 pt-0.5 text-xs text-faint tabular-nums"
      >
        {clock.format(new Date(event.created_at))}
      </time>
    </li>
  );
}

function EventIcon({ event }: { event: TaskEvent }) {
  switch (event.type) {
    case 'task.created':
      return <Plus />;
    case 'task.deleted':
      return <Trash2 />;
    case 'task.state_changed':
      return <ArrowRight />;
    default:
      return event.actor.startsWith('user:') ? <Pencil /> : <Bot />;
  }
}
