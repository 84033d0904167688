import { Hand } from 'lucide-react';
import { Button } from '@/shared/ui/button';
import { usePermission } from '../api/run';
import type { PermissionItem } from '../model/items';

interface PermissionRowProps {
  permission: PermissionItem;
  taskId: string;
}

/** What the agent asks, with the answers that it offers; afterwards the one that was given. */
export function PermissionRow({ permission, taskId }: PermissionRowProps) {
  const answer = usePermission(taskId);
  const isOpen = permission.outcome === null;
  return (
    <section
      aria-label="Permission"
      className={`flex gap-2.5 rounded-lg border px-3.5 py-3 ${isOpen ? 'border-warn/40 bg-warn-soft' : 'bg-surface'}`}
    >
      <Hand aria-hidden className={`mt-0.5 size-4 shrink-0 ${isOpen ? 'text-warn' : 'text-faint'}`} />
      <div className="min-w-0 flex-1">
        <p className="font-medium break-words">{permission.title}</p>
        {isOpen ? (
          <div className="mt-3 flex flex-wrap gap-2">
            {permission.options.map((option) => (
              <Button
                key={option.id}
                size="sm"
                look={option.kind.startsWith('allow') ? 'primary' : 'secondary'}
                disabled={answer.isPending}
                onClick={() => {
                  answer.mutate({ permissionId: permission.id, optionId: option.id });
                }}
              >
                {option.name}
              </Button>
            ))}
          </div>
        ) : (
          <p className="mt-0.5 text-muted">
            {permission.outcome === 'withdrawn' ? 'Not answered any more' : permission.outcome}
          </p>
        )}
      </div>
    </section>
  );
}
