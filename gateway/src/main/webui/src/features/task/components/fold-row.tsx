import { ChevronRight } from 'lucide-react';
import { Collapsible } from 'radix-ui';
import type { ReactNode } from 'react';

interface FoldProps {
  icon: ReactNode;
  title: ReactNode;
  /** At the end of the row. */
  aside?: ReactNode;
  children?: ReactNode;
}

/** A row that opens. */
export function Fold({ icon, title, aside, children }: FoldProps) {
  return (
    <Collapsible.Root>
      <Collapsible.Trigger
        disabled={!children}
        className="group flex min-h-7 w-full items-center gap-2 rounded-md text-left text-[0.8125rem] text-muted -outline-offset-2 hover:text-text disabled:cursor-default [&_svg]:size-4 [&_svg]:shrink-0"
      >
        {icon}
        <span className="min-w-0 truncate">{title}</span>
        {children && (
          <ChevronRight
            aria-hidden
            className="text-faint transition-transform group-data-[state=open]:rotate-90"
          />
        )}
        <span className="ml-auto shrink-0">{aside}</span>
      </Collapsible.Trigger>
      <Collapsible.Content className="mt-1 ml-2 border-l pl-4">{children}</Collapsible.Content>
    </Collapsible.Root>
  );
}
