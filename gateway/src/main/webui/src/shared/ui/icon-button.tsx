import type { ComponentProps } from 'react';
import { cn } from '../lib/cn';
import { Tooltip } from './tooltip';

interface IconButtonProps extends ComponentProps<'button'> {
  /** What it does, for those who hear it and in its tooltip. */
  label: string;
  shortcut?: string;
}

export function IconButton({ label, shortcut, className, ...props }: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <button
        type="button"
        aria-label={label}
        {...props}
        className={cn(
          'inline-flex size-8 shrink-0 items-center justify-center rounded-md text-muted transition-colors',
          'hover:bg-hover hover:text-text disabled:opacity-50 aria-expanded:bg-hover [&_svg]:size-4',
          className,
        )}
      />
    </Tooltip>
  );
}
