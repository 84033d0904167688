import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { Button } from '@/shared/ui/button';
import { Rows } from '@/shared/ui/rows';
import { SearchInput } from '@/shared/ui/search-input';
import { Section } from '@/shared/ui/section';
import { usersQuery } from '../api/users';
import { NewUserDialog } from './new-user-dialog';
import { UserRow } from './user-row';

export function UserSection({ myId }: { myId: string }) {
  const [text, setText] = useState('');
  const [creating, setCreating] = useState(false);
  const users = useQuery(usersQuery(useDeferredValue(text.trim())));
  return (
    <Section
      title="Users"
      action={
        <Button
          look="primary"
          onClick={() => {
            setCreating(true);
          }}
        >
          <Plus />
          New user
        </Button>
      }
    >
      <SearchInput label="Search users" className="mb-3 max-w-xs" value={text} onChange={setText} />
      <Rows query={users} failure="The users could not be loaded" empty="Nobody matches.">
        {(user) => <UserRow key={user.id} user={user} isMe={user.id === myId} />}
      </Rows>
      <NewUserDialog open={creating} onOpenChange={setCreating} />
    </Section>
  );
}
