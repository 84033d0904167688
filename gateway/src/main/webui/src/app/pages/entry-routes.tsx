import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Navigate, useLocation } from '@tanstack/react-router';
import { registrationsQuery } from '@/features/session/api/registrations';
import { RegisterForm } from '@/features/session/components/register-form';
import { SignInForm } from '@/features/session/components/sign-in-form';
import { WelcomeFrame } from '@/features/session/components/welcome-frame';
import { queryClient } from '@/shared/api/query-client';
import { invitationIn } from '@/shared/lib/invitation-link';
import { useTitle } from '@/shared/lib/use-title';
import { ErrorState } from '@/shared/ui/error-state';
import { Skeleton } from '@/shared/ui/skeleton';

const entry = getRouteApi('/entry');

/** Signing in takes people on by itself: the page that they wanted is the entry's next one. */
const arrived = () => {
  queryClient.removeQueries({ queryKey: registrationsQuery.queryKey });
};

export function SignInRoute() {
  const registrations = useQuery(registrationsQuery);
  const search = entry.useSearch();
  useTitle('Sign in');
  if (registrations.data?.first_account) {
    return <Navigate to="/register" search={search} replace />;
  }
  return (
    <WelcomeFrame title="Sign in to Kandev">
      <SignInForm onDone={arrived} />
      {registrations.data?.mode === 'open' && (
        <p className="mt-6 text-center text-muted">
          New here?{' '}
          <Link to="/register" search={search} className="text-accent-text underline underline-offset-2">
            Create an account
          </Link>
        </p>
      )}
    </WelcomeFrame>
  );
}

export function RegisterRoute() {
  const registrations = useQuery(registrationsQuery);
  const { next } = entry.useSearch();
  const invitation = useLocation({ select: ({ hash }) => invitationIn(hash) });
  useTitle('Create an account');
  if (registrations.isPending) {
    return (
      <WelcomeFrame title="Welcome to Kandev">
        <Skeleton className="h-64" />
      </WelcomeFrame>
    );
  }
  if (registrations.isError) {
    return (
      <ErrorState
        title="Kandev did not answer"
        error={registrations.error}
        onRetry={() => void registrations.refetch()}
      />
    );
  }
  const { first_account: isFirst, mode } = registrations.data;
  return (
    <WelcomeFrame title={isFirst ? 'Welcome to Kandev' : 'Create your account'}>
      {isFirst && (
        <p className="-mt-4 mb-8 text-center text-muted">
          Nobody has an account here yet. The first one is the administrator’s: yours.
        </p>
      )}
      {isFirst || mode === 'open' || invitation ? (
        <RegisterForm invitation={invitation} onDone={arrived} />
      ) : (
        <p className="text-center text-muted">
          Accounts are made by invitation here. Ask an administrator for one.
        </p>
      )}
      {!isFirst && (
        <p className="mt-6 text-center text-muted">
          <Link
            to="/sign-in"
            search={next ? { next } : {}}
            className="text-accent-text underline underline-offset-2"
          >
            Sign in instead
          </Link>
        </p>
      )}
    </WelcomeFrame>
  );
}
