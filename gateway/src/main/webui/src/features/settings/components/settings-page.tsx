import { useTitle } from '@/shared/lib/use-title';
import { PageHeader } from '@/shared/ui/page-header';

export function SettingsPage() {
  useTitle('Settings');
  return <PageHeader title="Settings" />;
}
