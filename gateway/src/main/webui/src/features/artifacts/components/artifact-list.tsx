import { File, FileImage, FileText } from 'lucide-react';
import type { Artifact } from '@/shared/api/types';
import { byteSize } from '@/shared/lib/byte-size';
import { cn } from '@/shared/lib/cn';
import { ago } from '@/shared/lib/time';
import { useNow } from '@/shared/lib/use-now';
import { Badge } from '@/shared/ui/badge';
import { previewKind } from '../model/preview-kind';
import { DownloadButton } from './download-button';

interface ArtifactListProps {
  taskId: string;
  artifacts: Artifact[];
  chosen: Artifact | undefined;
  /** It shares the page with a preview. */
  narrow: boolean;
  onChoose: (id: string) => void;
}

export function ArtifactList({ taskId, artifacts, chosen, narrow, onChoose }: ArtifactListProps) {
  const now = useNow();
  return (
    <ul
      aria-label="Artifacts"
      className={cn('overflow-y-auto py-2', narrow ? 'w-72 shrink-0 border-r' : 'min-w-0 flex-1')}
    >
      {artifacts.map((artifact) => (
        <li
          key={artifact.id}
          className={cn(
            'relative flex items-center gap-3 py-2 pr-2 pl-4 hover:bg-hover',
            artifact.id === chosen?.id && 'bg-accent-soft hover:bg-accent-soft',
          )}
        >
          <ArtifactIcon artifact={artifact} />
          <div className="min-w-0 flex-1">
            <button
              type="button"
              title={artifact.path}
              aria-current={artifact.id === chosen?.id ? 'true' : undefined}
              onClick={() => {
                onChoose(artifact.id);
              }}
              className="block w-full truncate text-left font-medium -outline-offset-2 after:absolute after:inset-0"
            >
              {artifact.name}
            </button>
            <p className="flex items-center gap-2 text-xs text-muted">
              {artifact.type && <Badge>{artifact.type}</Badge>}
              <span className="truncate">
                {sizeOf(artifact)} · {ago(artifact.created_at, now)}
              </span>
            </p>
          </div>
          {artifact.size !== null && (
            <span className="relative">
              <DownloadButton taskId={taskId} artifact={artifact} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Files that an agent named and removed again have no size. */
export function sizeOf(artifact: Artifact): string {
  return artifact.size === null ? 'no longer there' : byteSize(artifact.size);
}

function ArtifactIcon({ artifact }: { artifact: Artifact }) {
  const kind = previewKind(artifact);
  const Icon = kind === 'image' ? FileImage : kind === 'markdown' || kind === 'text' ? FileText : File;
  return <Icon aria-hidden className="size-4 shrink-0 text-muted" />;
}
