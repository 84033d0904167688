import type { ApiToken } from '@/shared/api/types';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { toast, toastProblem } from '@/shared/ui/toast';
import { useRevokeToken } from '../api/tokens';

interface RevokeTokenDialogProps {
  /** Null while none is to be revoked. */
  token: ApiToken | null;
  onClose: () => void;
}

export function RevokeTokenDialog({ token, onClose }: RevokeTokenDialogProps) {
  const revoke = useRevokeToken();
  if (token === null) {
    return null;
  }
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={`Revoke “${token.name}”?`}
      action="Revoke token"
      busy={revoke.isPending}
      onConfirm={() => {
        revoke.mutate(token.id, {
          onSuccess: () => {
            toast('done', `“${token.name}” was revoked.`);
            onClose();
          },
          onError: toastProblem,
        });
      }}
    >
      Whatever signs in with it is refused from now on.
    </ConfirmDialog>
  );
}
