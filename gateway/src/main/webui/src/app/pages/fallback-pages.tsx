import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { buttonClass } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { ErrorState } from '@/shared/ui/error-state';

export function MissingPage() {
  return (
    <main className="grid h-full">
      <EmptyState
        icon={<Compass />}
        title="There is no such page"
        action={
          <Link to="/boards" className={buttonClass('primary')}>
            Go to the boards
          </Link>
        }
      />
    </main>
  );
}

/** For what nobody foresaw, and for parts of the page that are gone because Kandev was renewed: loading it anew helps. */
export function FailedPage({ error }: ErrorComponentProps) {
  return (
    <main className="grid h-full">
      <ErrorState
        title="This page failed"
        error={error}
        onRetry={() => {
          window.location.reload();
        }}
      />
    </main>
  );
}
