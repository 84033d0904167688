import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useSettled } from '@/shared/lib/use-settled';
import { Field } from '@/shared/ui/field';
import { Input } from '@/shared/ui/input';
import { toastProblem } from '@/shared/ui/toast';
import { accountsQuery, useSetMember } from '../api/members';

const PAUSE_MS = 250;

/** Looks an account up by name or address and lets it in as an editor. */
export function AddMember({ boardId }: { boardId: string }) {
  const [text, setText] = useState('');
  const wanted = useSettled(text.trim(), PAUSE_MS);
  const accounts = useQuery({ ...accountsQuery(wanted), enabled: wanted.length > 0 });
  const add = useSetMember(boardId);
  return (
    <div className="mt-4 border-t pt-4">
      <Field label="Add somebody" hint="By username or email. They can edit, until you choose otherwise.">
        {(control) => (
          <Input
            {...control}
            value={text}
            autoComplete="off"
            onChange={(event) => {
              setText(event.target.value);
            }}
          />
        )}
      </Field>
      {wanted !== '' && accounts.data && (
        <ul className="mt-2">
          {accounts.data.length === 0 && <li className="px-2 py-1 text-muted">Nobody matches.</li>}
          {accounts.data.map((account) => (
            <li key={account.id}>
              <button
                type="button"
                className="flex h-8 w-full items-center gap-2 rounded-md px-2 text-left hover:bg-hover"
                onClick={() => {
                  add.mutate(
                    { userId: account.id, role: 'editor' },
                    {
                      onSuccess: () => {
                        setText('');
                      },
                      onError: toastProblem,
                    },
                  );
                }}
              >
                <UserPlus aria-hidden className="size-4 text-muted" />
                <span className="flex-1 truncate">{account.username}</span>
                <span className="truncate text-muted">{account.email}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
