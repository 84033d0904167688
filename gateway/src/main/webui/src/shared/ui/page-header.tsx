import type { ReactNode } from 'react';

interface PageHeaderProps {
  title: ReactNode;
  /** What can be done here. */
  children?: ReactNode;
}

/** The bar at the top of a page; the place on its left is left to the button that opens the navigation on small screens. */
export function PageHeader({ title, children }: PageHeaderProps) {
  return (
    <header className="flex min-h-14 shrink-0 flex-wrap items-center gap-2 border-b py-2 pr-4 pl-14 sm:pr-6 md:pl-6">
      <h1 className="min-w-0 flex-1 truncate text-base font-semibold">{title}</h1>
      {children}
    </header>
  );
}
