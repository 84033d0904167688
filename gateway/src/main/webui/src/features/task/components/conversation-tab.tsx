import { useQueryClient } from '@tanstack/react-query';
import { CloudOff, MessagesSquare } from 'lucide-react';
import { taskKeys } from '@/shared/api/task-keys';
import { Badge } from '@/shared/ui/badge';
import { EmptyState } from '@/shared/ui/empty-state';
import { ErrorState } from '@/shared/ui/error-state';
import { Skeleton } from '@/shared/ui/skeleton';
import { useConversation } from '../model/use-conversation';
import { ConversationList } from './conversation-list';
import { PromptBox } from './prompt-box';

export function ConversationTab({ taskId }: { taskId: string }) {
  const queries = useQueryClient();
  const { items, hasEarlier, readEarlier, problem, retry, state } = useConversation(
    taskId,
    () => void queries.invalidateQueries({ queryKey: taskKeys.one(taskId) }),
  );
  if (problem) {
    return <ErrorState title="The conversation could not be loaded" error={problem} onRetry={retry} />;
  }
  if (!items) {
    return (
      <div aria-busy className="flex flex-1 flex-col gap-4 p-6">
        <Skeleton className="h-4 w-2/3" />
        <Skeleton className="h-4 w-1/2" />
        <Skeleton className="h-20" />
      </div>
    );
  }
  return (
    <>
      {items.length === 0 ? (
        <EmptyState icon={<MessagesSquare />} title="Nothing said yet">
          Once an agent works on this task, everything it says and does appears here.
        </EmptyState>
      ) : (
        <ConversationList taskId={taskId} items={items} hasEarlier={hasEarlier} onEarlier={readEarlier} />
      )}
      {state === 'waiting' && (
        <p role="status" className="px-6 pb-2">
          <Badge tone="warn" icon={<CloudOff />}>
            Reconnecting; nothing is lost
          </Badge>
        </p>
      )}
      <PromptBox taskId={taskId} />
    </>
  );
}
