import { useQuery } from '@tanstack/react-query';
import { Plus, Search } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { Button } from '@/shared/ui/button';
import { Input } from '@/shared/ui/input';
import { Rows } from '@/shared/ui/rows';
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
      <div className="relative mb-3 max-w-xs">
        <Search aria-hidden className="absolute top-2 left-2.5 size-4 text-faint" />
        <Input
          type="search"
          aria-label="Search users"
          placeholder="Search users"
          className="pl-8"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
      </div>
      <Rows query={users} failure="The users could not be loaded" empty="Nobody matches.">
        {(user) => <UserRow key={user.id} user={user} isMe={user.id === myId} />}
      </Rows>
      <NewUserDialog open={creating} onOpenChange={setCreating} />
    </Section>
  );
}
