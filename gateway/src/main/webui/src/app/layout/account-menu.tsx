import { useQuery } from '@tanstack/react-query';
import { ChevronsUpDown, LogOut } from 'lucide-react';
import { meQuery } from '@/features/session/api/me';
import { session } from '@/shared/api/client';
import { Menu, MenuItem } from '@/shared/ui/menu';

export function AccountMenu() {
  const me = useQuery(meQuery);
  const name = me.data?.username ?? 'Your account';
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          className="flex h-9 min-w-0 flex-1 items-center gap-2 rounded-md px-2 text-left transition-colors hover:bg-hover aria-expanded:bg-hover"
        >
          <span
            aria-hidden
            className="grid size-5 shrink-0 place-items-center rounded-full bg-accent-soft text-2xs font-semibold text-accent-text uppercase"
          >
            {name.charAt(0)}
          </span>
          <span className="min-w-0 flex-1 truncate">{name}</span>
          <ChevronsUpDown aria-hidden className="size-3.5 text-faint" />
        </button>
      }
    >
      <p className="max-w-60 truncate px-2 pt-1.5 pb-1 text-xs text-faint">{me.data?.email}</p>
      <MenuItem
        icon={<LogOut />}
        onSelect={() => {
          session.end();
        }}
      >
        Sign out
      </MenuItem>
    </Menu>
  );
}
