import { AlertDialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from './button';

interface ConfirmDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** What will be gone, plainly. */
  children: ReactNode;
  /** The verb of what is confirmed. */
  action: string;
  busy?: boolean;
  onConfirm: () => void;
}

/** Asks before something that cannot be undone. It stays open while that is at work, so that a failure is seen. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <Radix.Root open={props.open} onOpenChange={props.onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-black/35 animate-in" />
        <Radix.Content className="fixed top-1/3 left-1/2 z-40 w-[calc(100vw-2rem)] max-w-sm -translate-x-1/2 -translate-y-1/3 rounded-xl border bg-surface p-6 shadow-raised outline-none">
          <Radix.Title className="text-base font-semibold">{props.title}</Radix.Title>
          <Radix.Description asChild>
            <div className="mt-2 text-muted">{props.children}</div>
          </Radix.Description>
          <div className="mt-6 flex justify-end gap-2">
            <Radix.Cancel asChild>
              <Button>Keep</Button>
            </Radix.Cancel>
            <Button look="danger" busy={props.busy ?? false} onClick={props.onConfirm}>
              {props.action}
            </Button>
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
