import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import type { AgentType } from '@/shared/api/types';
import { Badge } from '@/shared/ui/badge';
import { IconButton } from '@/shared/ui/icon-button';
import { Menu, MenuItem, MenuSeparator } from '@/shared/ui/menu';
import { Switch } from '@/shared/ui/switch';
import { toastProblem } from '@/shared/ui/toast';
import { useReplaceAgentType } from '../api/change-agent-types';
import { bodyOf, draftOf } from '../model/agent-type-draft';

interface AgentTypeRowProps {
  type: AgentType;
  mayChange: boolean;
  onEdit: () => void;
  onDelete: () => void;
}

export function AgentTypeRow({ type, mayChange, onEdit, onDelete }: AgentTypeRowProps) {
  const replace = useReplaceAgentType();
  const program = type.image ? `${type.image}:${type.tag}` : type.command.join(' ');
  return (
    <li className="flex items-start gap-3 px-4 py-3">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-medium">{type.name}</span>
          <Badge>{type.protocol}</Badge>
          {!mayChange && !type.enabled && <Badge tone="warn">Disabled</Badge>}
        </p>
        {type.description && <p className="mt-1 text-muted">{type.description}</p>}
        <p className="mt-1 truncate font-mono text-xs text-faint">{program}</p>
      </div>
      {mayChange && (
        <div className="flex shrink-0 items-center gap-2">
          <Switch
            aria-label={`${type.name} can be chosen for tasks`}
            checked={replace.isPending ? !type.enabled : type.enabled}
            disabled={replace.isPending}
            onChange={(enabled) => {
              replace.mutate(bodyOf({ ...draftOf(type), enabled }), { onError: toastProblem });
            }}
          />
          <Menu
            trigger={
              <IconButton label={`More for ${type.name}`}>
                <Ellipsis />
              </IconButton>
            }
          >
            <MenuItem icon={<Pencil />} onSelect={onEdit}>
              Edit…
            </MenuItem>
            <MenuSeparator />
            <MenuItem danger icon={<Trash2 />} onSelect={onDelete}>
              Delete…
            </MenuItem>
          </Menu>
        </div>
      )}
    </li>
  );
}
