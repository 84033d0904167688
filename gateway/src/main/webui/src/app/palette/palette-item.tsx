import { Command } from 'cmdk';
import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Kbd } from '@/shared/ui/kbd';

interface PaletteItemProps {
  /** Unique, and what is searched beside the keywords. */
  value: string;
  keywords?: string[];
  icon?: ReactNode;
  /** Keys, with spaces between them. */
  shortcut?: string;
  onSelect: () => void;
  children: ReactNode;
}

export function PaletteItem({ icon, shortcut, children, ...item }: PaletteItemProps) {
  return (
    <Command.Item
      {...item}
      className="flex h-9 cursor-pointer items-center gap-3 rounded-md px-3 select-none data-[selected=true]:bg-hover [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted"
    >
      {icon ?? <ArrowRight />}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {shortcut?.split(' ').map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}
    </Command.Item>
  );
}

export function PaletteGroup({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-faint"
    >
      {children}
    </Command.Group>
  );
}
