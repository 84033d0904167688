import { useQuery } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import type { Board, Member, MemberRole } from '@/shared/api/types';
import { Dialog } from '@/shared/ui/dialog';
import { ErrorState } from '@/shared/ui/error-state';
import { IconButton } from '@/shared/ui/icon-button';
import { Select } from '@/shared/ui/select';
import { Skeleton } from '@/shared/ui/skeleton';
import { toastProblem } from '@/shared/ui/toast';
import { membersQuery, useRemoveMember, useSetMember } from '../api/members';
import { AddMember } from './add-member';

export const roleOptions: { value: MemberRole; label: string; detail: string }[] = [
  { value: 'viewer', label: 'Viewer', detail: 'reads along' },
  { value: 'editor', label: 'Editor', detail: 'works on tasks' },
  { value: 'owner', label: 'Owner', detail: 'manages the board' },
];

interface MembersDialogProps {
  board: Board;
  /** Administrators may look accounts up. */
  mayAdd: boolean;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export function MembersDialog({ board, mayAdd, open, onOpenChange }: MembersDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Members"
      description={`Who may see “${board.name}”.`}
    >
      <MemberList board={board} />
      {mayAdd && <AddMember boardId={board.id} />}
    </Dialog>
  );
}

function MemberList({ board }: { board: Board }) {
  const members = useQuery(membersQuery(board.id));
  if (members.isPending) {
    return <Skeleton className="h-10" />;
  }
  if (members.isError) {
    return (
      <ErrorState
        title="The members could not be loaded"
        error={members.error}
        onRetry={() => void members.refetch()}
      />
    );
  }
  return (
    <ul className="divide-y">
      {members.data.map((member) => (
        <MemberRow key={member.user_id} boardId={board.id} member={member} />
      ))}
    </ul>
  );
}

function MemberRow({ boardId, member }: { boardId: string; member: Member }) {
  const set = useSetMember(boardId);
  const remove = useRemoveMember(boardId);
  const name = member.username ?? 'An account that is gone';
  return (
    <li className="flex items-center gap-2 py-2">
      <span className="min-w-0 flex-1 truncate">{name}</span>
      <Select
        aria-label={`Role of ${name}`}
        className="w-32"
        value={member.role}
        options={roleOptions}
        onChange={(role) => {
          set.mutate({ userId: member.user_id, role }, { onError: toastProblem });
        }}
      />
      <IconButton
        label={`Remove ${name}`}
        disabled={remove.isPending}
        onClick={() => {
          remove.mutate(member.user_id, { onError: toastProblem });
        }}
      >
        <Trash2 />
      </IconButton>
    </li>
  );
}
