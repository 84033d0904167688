import { Collapsible } from 'radix-ui';
import { ChevronRight } from 'lucide-react';
import { Markdown } from '@/shared/ui/markdown';

/** What the agent was told first. */
export function Description({ text }: { text: string }) {
  return (
    <Collapsible.Root className="px-4 pb-2 sm:px-6">
      <Collapsible.Trigger className="group flex items-center gap-1 text-[0.8125rem] text-muted hover:text-text">
        <ChevronRight aria-hidden className="size-4 transition-transform group-data-[state=open]:rotate-90" />
        Description
      </Collapsible.Trigger>
      <Collapsible.Content className="mt-2 max-h-64 overflow-y-auto rounded-lg border bg-surface px-4 py-3">
        <Markdown text={text} />
      </Collapsible.Content>
    </Collapsible.Root>
  );
}
