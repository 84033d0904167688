import {
  Brain,
  CircleCheck,
  CircleSlash,
  CircleX,
  FileText,
  Globe,
  Move,
  Pencil,
  Search,
  SquareTerminal,
  Trash2,
  Wrench,
} from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Skeleton } from '@/shared/ui/skeleton';
import { Spinner } from '@/shared/ui/spinner';
import type { ToolItem } from '../model/items';
import { Fold } from './fold-row';

const TextDiff = lazy(() => import('./text-diff').then((module) => ({ default: module.TextDiff })));

const kinds: Record<string, typeof Wrench> = {
  read: FileText,
  edit: Pencil,
  delete: Trash2,
  move: Move,
  search: Search,
  execute: SquareTerminal,
  think: Brain,
  fetch: Globe,
};

export function ToolRow({ tool }: { tool: ToolItem }) {
  const Icon = kinds[tool.toolKind] ?? Wrench;
  const hasMore = tool.locations.length > 0 || tool.output !== '' || tool.diff !== null;
  return (
    <Fold icon={<Icon aria-hidden />} title={tool.title} aside={<ToolStatus status={tool.status} />}>
      {hasMore && (
        <div className="flex flex-col gap-2 py-1">
          {tool.locations.length > 0 && (
            <p className="font-mono text-xs break-words text-muted">{tool.locations.join(', ')}</p>
          )}
          {tool.diff && (
            <Suspense fallback={<Skeleton className="h-16" />}>
              <TextDiff {...tool.diff} />
            </Suspense>
          )}
          {tool.output !== '' && (
            <pre
              tabIndex={0}
              className="max-h-80 overflow-auto rounded-lg border bg-sunken p-3 font-mono text-xs break-words whitespace-pre-wrap"
            >
              {tool.output}
            </pre>
          )}
        </div>
      )}
    </Fold>
  );
}

function ToolStatus({ status }: { status: string }) {
  switch (status) {
    case 'completed':
      return <CircleCheck role="img" aria-label="Done" className="text-good" />;
    case 'failed':
      return <CircleX role="img" aria-label="Failed" className="text-bad" />;
    case 'cancelled':
      return <CircleSlash role="img" aria-label="Cancelled" className="text-faint" />;
    default:
      return (
        <span role="img" aria-label="At work">
          <Spinner />
        </span>
      );
  }
}
