import { useInfiniteQuery } from '@tanstack/react-query';
import { ScrollText } from 'lucide-react';
import type { Agent } from '@/shared/api/types';
import { Button } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { ErrorState } from '@/shared/ui/error-state';
import { Sheet } from '@/shared/ui/sheet';
import { Skeleton } from '@/shared/ui/skeleton';
import { agentLogsQuery } from '../api/agent-logs';

const EVERY_MS = 2_000;

interface AgentLogsProps {
  /** Null while nobody's are read. */
  agent: Agent | null;
  onClose: () => void;
}

export function AgentLogs({ agent, onClose }: AgentLogsProps) {
  return (
    <Sheet open={agent !== null} onOpenChange={onClose} title={`Logs of ${agent?.agent_type ?? 'an agent'}`}>
      {agent && <Lines agent={agent} />}
    </Sheet>
  );
}

function Lines({ agent }: { agent: Agent }) {
  const logs = useInfiniteQuery({
    ...agentLogsQuery(agent.id),
    refetchInterval: agent.finished_at === null ? EVERY_MS : false,
  });
  if (logs.isPending) {
    return <Skeleton className="m-6 h-40" />;
  }
  if (logs.data === undefined) {
    return (
      <ErrorState
        title="The logs could not be loaded"
        error={logs.error}
        onRetry={() => void logs.refetch()}
      />
    );
  }
  const lines = logs.data.pages.flatMap((page) => page.logs);
  if (lines.length === 0) {
    return (
      <EmptyState icon={<ScrollText />} title="No logs">
        {agent.finished_at === null
          ? 'What it writes beside its messages comes here.'
          : 'It wrote nothing beside its messages, or its logs were removed in time.'}
      </EmptyState>
    );
  }
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <pre tabIndex={0} className="p-6 font-mono text-xs leading-5 break-words whitespace-pre-wrap">
        {lines.map((line) => (
          <span key={line.id} className={line.stream === 'stderr' ? 'text-warn' : undefined}>
            {line.line}
            {'\n'}
          </span>
        ))}
      </pre>
      {logs.hasNextPage && (
        <div className="px-6 pb-6">
          <Button busy={logs.isFetchingNextPage} onClick={() => void logs.fetchNextPage()}>
            More lines
          </Button>
        </div>
      )}
    </div>
  );
}
