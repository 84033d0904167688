import { useTitle } from '@/shared/lib/use-title';
import { PageHeader } from '@/shared/ui/page-header';

export function AgentsPage() {
  useTitle('Agents');
  return <PageHeader title="Agents" />;
}
