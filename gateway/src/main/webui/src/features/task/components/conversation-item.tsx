import { Brain, CircleAlert, CircleCheck, CircleX, FileText } from 'lucide-react';
import { memo } from 'react';
import { cn } from '@/shared/lib/cn';
import { Markdown } from '@/shared/ui/markdown';
import { Progress } from '@/shared/ui/progress';
import type { Item } from '../model/items';
import { Fold } from './fold-row';
import { PermissionRow } from './permission-row';
import { PlanRow } from './plan-row';
import { ToolRow } from './tool-row';

/** One item, as its kind is read. */
export const ConversationItem = memo(function ConversationItem({
  item,
  taskId,
}: {
  item: Item;
  taskId: string;
}) {
  switch (item.kind) {
    case 'agent':
      return <Markdown text={item.text} />;
    case 'user':
      return (
        <div className="ml-auto w-fit max-w-[85%] rounded-xl rounded-br-sm bg-accent-soft px-3.5 py-2">
          <span className="sr-only">You: </span>
          <Markdown text={item.text} />
        </div>
      );
    case 'thought':
      return (
        <Fold icon={<Brain />} title="Thought">
          <div className="text-muted">
            <Markdown text={item.text} />
          </div>
        </Fold>
      );
    case 'tool':
      return <ToolRow tool={item} />;
    case 'plan':
      return <PlanRow entries={item.entries} />;
    case 'permission':
      return <PermissionRow permission={item} taskId={taskId} />;
    case 'progress':
      return (
        <div className="flex items-center gap-3 text-xs text-muted">
          <Progress
            value={item.percent}
            label="Progress"
            still={item.percent >= 100}
            className="w-24 shrink-0"
          />
          <span className="w-8 shrink-0 tabular-nums">{item.percent}%</span>
          <span className="min-w-0 truncate">{item.text}</span>
        </div>
      );
    case 'log':
      return (
        <p className={cn('font-mono text-xs break-words whitespace-pre-wrap', logTone(item.level))}>
          {item.text}
        </p>
      );
    case 'status':
      return <StatusLine at={item.at} text={item.text} />;
    case 'error':
      return (
        <div role="alert" className="flex gap-2.5 rounded-lg bg-bad-soft px-3.5 py-3">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-bad" />
          <div className="min-w-0 break-words">
            <p className="font-medium">{item.text}</p>
            {item.detail && <p className="mt-1 text-muted">{item.detail}</p>}
          </div>
        </div>
      );
    case 'result':
      return <Result item={item} />;
    case 'other':
      return (
        <Fold icon={<FileText />} title={item.type}>
          <pre className="overflow-x-auto font-mono text-xs">{item.json}</pre>
        </Fold>
      );
  }
});

function logTone(level: string): string {
  return level === 'error' ? 'text-bad' : level.startsWith('warn') ? 'text-warn' : 'text-faint';
}

const clock = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

function StatusLine({ at, text }: { at: string; text: string }) {
  return (
    <div className="flex items-center gap-3 text-xs text-faint">
      <span className="h-px flex-1 bg-border" />
      <span>
        {text} · <time dateTime={at}>{clock.format(new Date(at))}</time>
      </span>
      <span className="h-px flex-1 bg-border" />
    </div>
  );
}

function Result({ item }: { item: Extract<Item, { kind: 'result' }> }) {
  return (
    <div className={cn('flex gap-2.5 rounded-lg px-3.5 py-3', item.good ? 'bg-good-soft' : 'bg-bad-soft')}>
      {item.good ? (
        <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
      ) : (
        <CircleX aria-hidden className="mt-0.5 size-4 shrink-0 text-bad" />
      )}
      <div className="min-w-0 flex-1">
        <p className="font-medium">{item.good ? 'Finished' : 'Not finished'}</p>
        {item.text && (
          <div className="mt-1">
            <Markdown text={item.text} />
          </div>
        )}
        {item.artifacts.length > 0 && (
          <p className="mt-1 font-mono text-xs break-words text-muted">{item.artifacts.join(', ')}</p>
        )}
      </div>
    </div>
  );
}
