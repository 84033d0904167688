import { Circle, CircleCheck, CircleDotDashed } from 'lucide-react';
import { cn } from '@/shared/lib/cn';
import type { PlanEntry } from '../model/items';

const looks: Record<string, { Icon: typeof Circle; name: string; className: string }> = {
  completed: { Icon: CircleCheck, name: 'Done', className: 'text-good' },
  in_progress: { Icon: CircleDotDashed, name: 'At work', className: 'text-accent-text' },
};
const open = { Icon: Circle, name: 'Open', className: 'text-faint' };

export function PlanRow({ entries }: { entries: PlanEntry[] }) {
  const done = entries.filter((entry) => entry.status === 'completed').length;
  return (
    <section className="rounded-lg border bg-surface px-3.5 py-3 shadow-card">
      <h3 className="mb-2 flex gap-2 text-xs font-medium text-muted">
        Plan
        <span className="tabular-nums">
          {done} of {entries.length}
        </span>
      </h3>
      <ul className="flex flex-col gap-1.5">
        {entries.map((entry, index) => {
          const { Icon, name, className } = looks[entry.status] ?? open;
          return (
            <li key={index} className="flex gap-2">
              <Icon role="img" aria-label={name} className={cn('mt-0.5 size-4 shrink-0', className)} />
              <span className={cn('min-w-0 break-words', entry.status === 'completed' && 'text-muted')}>
                {entry.content}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
