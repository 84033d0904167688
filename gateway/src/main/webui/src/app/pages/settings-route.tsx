import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { AccountSettings } from '@/features/account/components/account-settings';
import { TokenSettings } from '@/features/account/components/token-settings';
import { AgentTypeSettings } from '@/features/agent-types/components/agent-type-settings';
import { NotificationSection } from '@/features/notifications/components/notification-section';
import { meQuery } from '@/features/session/api/me';
import { UserSettings } from '@/features/users/components/user-settings';
import type { User } from '@/shared/api/types';
import { useTitle } from '@/shared/lib/use-title';
import { ErrorState } from '@/shared/ui/error-state';
import { PageHeader } from '@/shared/ui/page-header';
import { Skeleton } from '@/shared/ui/skeleton';
import { Tabs, type Tab } from '@/shared/ui/tabs';
import type { SettingsPart } from '../search/settings-search';

const route = getRouteApi('/shell/settings');

const tabs: Tab<SettingsPart>[] = [
  { value: 'account', label: 'Account' },
  { value: 'tokens', label: 'API tokens' },
  { value: 'agent-types', label: 'Agent types' },
  { value: 'users', label: 'Users' },
];

export function SettingsRoute() {
  const me = useQuery(meQuery);
  useTitle('Settings');
  return (
    <>
      <PageHeader title="Settings" />
      {me.isPending && <Skeleton className="m-6 h-40" />}
      {me.isError && (
        <ErrorState
          title="The settings could not be loaded"
          error={me.error}
          onRetry={() => void me.refetch()}
        />
      )}
      {me.data && <Parts me={me.data} />}
    </>
  );
}

function Parts({ me }: { me: User }) {
  const { part } = route.useSearch();
  const navigate = useNavigate({ from: '/settings' });
  const shown = tabs.filter((tab) => me.role === 'admin' || tab.value !== 'users');
  const chosen = shown.find((tab) => tab.value === part)?.value ?? 'account';
  return (
    <Tabs
      label="Settings"
      value={chosen}
      tabs={shown}
      onChange={(next) => void navigate({ search: { part: next }, replace: true })}
    >
      <div className="min-h-0 flex-1 overflow-y-auto p-4 sm:p-6">
        <div className="max-w-3xl">
          <Part part={chosen} me={me} />
        </div>
      </div>
    </Tabs>
  );
}

function Part({ part, me }: { part: SettingsPart; me: User }) {
  switch (part) {
    case 'account':
      return (
        <AccountSettings username={me.username}>
          <NotificationSection />
        </AccountSettings>
      );
    case 'tokens':
      return <TokenSettings />;
    case 'agent-types':
      return <AgentTypeSettings mayChange={me.role === 'admin'} />;
    case 'users':
      return <UserSettings myId={me.id} />;
  }
}
