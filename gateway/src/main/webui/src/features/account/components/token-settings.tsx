import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { ApiToken } from '@/shared/api/types';
import { ago } from '@/shared/lib/time';
import { useNow } from '@/shared/lib/use-now';
import { Badge } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { Rows } from '@/shared/ui/rows';
import { Section } from '@/shared/ui/section';
import { tokensQuery } from '../api/tokens';
import { NewTokenDialog } from './new-token-dialog';
import { RevokeTokenDialog } from './revoke-token-dialog';

export function TokenSettings() {
  const tokens = useQuery(tokensQuery);
  const [creating, setCreating] = useState(false);
  const [revoked, setRevoked] = useState<ApiToken | null>(null);
  return (
    <Section
      title="API tokens"
      description="Scripts sign in with them, and may then do what you may."
      action={
        <Button
          look="primary"
          onClick={() => {
            setCreating(true);
          }}
        >
          <Plus />
          New token
        </Button>
      }
    >
      <Rows query={tokens} failure="The tokens could not be loaded" empty="You have no tokens.">
        {(token) => (
          <TokenRow
            key={token.id}
            token={token}
            onRevoke={() => {
              setRevoked(token);
            }}
          />
        )}
      </Rows>
      <NewTokenDialog open={creating} onOpenChange={setCreating} />
      <RevokeTokenDialog
        token={revoked}
        onClose={() => {
          setRevoked(null);
        }}
      />
    </Section>
  );
}

function TokenRow({ token, onRevoke }: { token: ApiToken; onRevoke: () => void }) {
  const now = useNow();
  const expired = token.expires_at !== null && new Date(token.expires_at).getTime() <= now;
  return (
    <li className="flex items-center gap-3 px-4 py-3">
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2">
          <span className="truncate font-medium">{token.name}</span>
          {expired && <Badge tone="warn">Expired</Badge>}
        </p>
        <p className="mt-1 flex flex-wrap gap-x-3 text-xs text-muted">
          <code className="font-mono">{token.prefix}…</code>
          <span>{token.last_used_at ? `used ${ago(token.last_used_at, now)}` : 'never used'}</span>
          <span>
            {token.expires_at
              ? `${expired ? 'expired' : 'expires'} ${new Date(token.expires_at).toLocaleDateString()}`
              : 'does not expire'}
          </span>
        </p>
      </div>
      <Button size="sm" look="danger" aria-label={`Revoke ${token.name}`} onClick={onRevoke}>
        Revoke
      </Button>
    </li>
  );
}
