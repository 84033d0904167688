import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from '../lib/cn';
import { IconButton } from './icon-button';

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: string | undefined;
  wide?: boolean;
  children: ReactNode;
}

/** A window over the page; on small screens it fills the lower part of them. */
export function Dialog({ open, onOpenChange, title, description, wide = false, children }: DialogProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 grid items-end justify-items-center overflow-y-auto bg-black/35 animate-in sm:items-start sm:px-4 sm:pt-[10vh] sm:pb-8">
          <Radix.Content
            {...(description ? {} : { 'aria-describedby': undefined })}
            // A slip beside it shall not cost what was typed, or is shown only once.
            onInteractOutside={(event) => {
              event.preventDefault();
            }}
            className={cn(
              'flex max-h-[92dvh] w-full flex-col rounded-t-xl border bg-surface shadow-raised outline-none sm:max-h-none sm:rounded-xl',
              wide ? 'sm:max-w-2xl' : 'sm:max-w-md',
            )}
          >
            <header className="flex items-start gap-4 px-6 pt-5 pb-1">
              <div className="min-w-0 flex-1">
                <Radix.Title className="text-base font-semibold">{title}</Radix.Title>
                {description && (
                  <Radix.Description className="mt-1 text-muted">{description}</Radix.Description>
                )}
              </div>
              <Radix.Close asChild>
                <IconButton label="Close" className="-mt-1 -mr-2">
                  <X />
                </IconButton>
              </Radix.Close>
            </header>
            <div className="min-h-0 overflow-y-auto px-6 pt-3 pb-6">{children}</div>
          </Radix.Content>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  );
}

export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="mt-6 flex flex-wrap items-center justify-end gap-2">{children}</div>;
}
