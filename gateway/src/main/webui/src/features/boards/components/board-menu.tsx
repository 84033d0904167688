import { Ellipsis, Pencil, Trash2, Users } from 'lucide-react';
import { useState } from 'react';
import type { Board } from '@/shared/api/types';
import { IconButton } from '@/shared/ui/icon-button';
import { Menu, MenuItem, MenuSeparator } from '@/shared/ui/menu';
import { EditBoardDialog } from './board-dialog';
import { DeleteBoardDialog } from './delete-board-dialog';
import { MembersDialog } from './members-dialog';

interface BoardMenuProps {
  board: Board;
  mayAddMembers: boolean;
  onDeleted?: () => void;
}

type Shown = 'edit' | 'members' | 'delete' | null;

/** What can be done to a board as a whole. */
export function BoardMenu({ board, mayAddMembers, onDeleted }: BoardMenuProps) {
  const [shown, setShown] = useState<Shown>(null);
  const dialog = (which: Shown) => ({
    board,
    open: shown === which,
    onOpenChange: (open: boolean) => {
      setShown(open ? which : null);
    },
  });
  const opens = (which: Shown) => () => {
    setShown(which);
  };
  return (
    <>
      <Menu
        trigger={
          <IconButton label={`More for ${board.name}`}>
            <Ellipsis />
          </IconButton>
        }
      >
        <MenuItem icon={<Pencil />} onSelect={opens('edit')}>
          Edit…
        </MenuItem>
        <MenuItem icon={<Users />} onSelect={opens('members')}>
          Members…
        </MenuItem>
        <MenuSeparator />
        <MenuItem danger icon={<Trash2 />} onSelect={opens('delete')}>
          Delete…
        </MenuItem>
      </Menu>
      <EditBoardDialog {...dialog('edit')} />
      <MembersDialog {...dialog('members')} mayAdd={mayAddMembers} />
      <DeleteBoardDialog
        {...dialog('delete')}
        onDeleted={() => {
          onDeleted?.();
        }}
      />
    </>
  );
}
