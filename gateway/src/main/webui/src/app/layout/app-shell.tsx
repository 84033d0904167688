import { Outlet, useLocation } from '@tanstack/react-router';
import { Menu } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { useState } from 'react';
import { IconButton } from '@/shared/ui/icon-button';
import { PaletteHost } from '../palette/palette-host';
import { NotifierHost } from './notifier-host';
import { Sidebar } from './sidebar';

/** Every page of who is signed in: navigation at the side, on small screens behind a button. */
export function AppShell() {
  return (
    <div className="flex h-full">
      <a
        href="#content"
        className="absolute top-2 left-2 z-50 -translate-y-20 rounded-md bg-accent px-3 py-2 text-white focus:translate-y-0"
      >
        Skip to content
      </a>
      <aside className="hidden w-60 shrink-0 border-r bg-sunken md:block">
        <Sidebar />
      </aside>
      <Drawer />
      <main id="content" tabIndex={-1} className="flex min-w-0 flex-1 flex-col outline-none">
        <Outlet />
      </main>
      <PaletteHost />
      <NotifierHost />
    </div>
  );
}

function Drawer() {
  const { pathname } = useLocation();
  const [openAt, setOpenAt] = useState<string | null>(null);
  return (
    <Radix.Root
      open={openAt === pathname}
      onOpenChange={(open) => {
        setOpenAt(open ? pathname : null);
      }}
    >
      <Radix.Trigger asChild>
        <IconButton label="Navigation" className="fixed top-3 left-3 z-20 md:hidden">
          <Menu />
        </IconButton>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-30 bg-black/35 animate-in md:hidden" />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 left-0 z-30 w-72 border-r bg-sunken shadow-raised outline-none md:hidden"
        >
          <Radix.Title className="sr-only">Navigation</Radix.Title>
          <Sidebar />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
