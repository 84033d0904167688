import { useState } from 'react';
import type { User } from '@/shared/api/types';
import { Badge } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { Select } from '@/shared/ui/select';
import { toastProblem } from '@/shared/ui/toast';
import { useChangeUser } from '../api/users';
import { roles } from '../model/roles';

interface UserRowProps {
  user: User;
  isMe: boolean;
}

export function UserRow({ user, isMe }: UserRowProps) {
  const change = useChangeUser();
  const [disabling, setDisabling] = useState(false);
  const set = (disabled: boolean) => {
    change.mutate(
      { id: user.id, change: { disabled } },
      {
        onSuccess: () => {
          setDisabling(false);
        },
        onError: toastProblem,
      },
    );
  };
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3">
      <div className="min-w-40 flex-1">
        <p className="flex items-center gap-2">
          <span className="truncate font-medium">{user.username}</span>
          {isMe && <Badge>You</Badge>}
          {user.disabled && <Badge tone="warn">Disabled</Badge>}
        </p>
        <p className="mt-0.5 truncate text-xs text-muted">{user.email}</p>
      </div>
      <div className="w-40">
        <Select
          aria-label={`Role of ${user.username}`}
          value={user.role}
          options={roles}
          disabled={isMe || change.isPending}
          onChange={(role) => {
            change.mutate({ id: user.id, change: { role } }, { onError: toastProblem });
          }}
        />
      </div>
      <Button
        className="w-20"
        look={user.disabled ? 'secondary' : 'danger'}
        aria-label={`${user.disabled ? 'Enable' : 'Disable'} ${user.username}`}
        disabled={isMe || change.isPending}
        onClick={() => {
          if (user.disabled) {
            set(false);
          } else {
            setDisabling(true);
          }
        }}
      >
        {user.disabled ? 'Enable' : 'Disable'}
      </Button>
      <ConfirmDialog
        open={disabling}
        onOpenChange={setDisabling}
        title={`Disable ${user.username}?`}
        action="Disable"
        busy={change.isPending}
        onConfirm={() => {
          set(true);
        }}
      >
        They are signed out at once, and their API tokens are refused until they are enabled again. Their
        tasks stay.
      </ConfirmDialog>
    </li>
  );
}
