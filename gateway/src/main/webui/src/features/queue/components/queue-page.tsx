import { useTitle } from '@/shared/lib/use-title';
import { PageHeader } from '@/shared/ui/page-header';

export function QueuePage() {
  useTitle('Queue');
  return <PageHeader title="Queue" />;
}
