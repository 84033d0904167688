import type { ReactNode } from 'react';

interface SectionProps {
  title: string;
  description?: ReactNode;
  /** What can be done here. */
  action?: ReactNode;
  children: ReactNode;
}

/** A part of a page that has its own heading. */
export function Section({ title, description, action, children }: SectionProps) {
  return (
    <section>
      <div className="mb-4 flex flex-wrap items-start gap-3">
        <div className="min-w-0 flex-1">
          <h2 className="text-base font-semibold">{title}</h2>
          {description && <p className="mt-1 max-w-prose text-muted">{description}</p>}
        </div>
        {action}
      </div>
      {children}
    </section>
  );
}
