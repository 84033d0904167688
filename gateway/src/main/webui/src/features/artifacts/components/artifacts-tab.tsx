import { useQuery } from '@tanstack/react-query';
import { PackageOpen } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Artifact } from '@/shared/api/types';
import { useIsWide } from '@/shared/lib/use-is-wide';
import { EmptyState } from '@/shared/ui/empty-state';
import { ErrorState } from '@/shared/ui/error-state';
import { Skeleton } from '@/shared/ui/skeleton';
import { artifactsQuery } from '../api/list-artifacts';
import { ArtifactList } from './artifact-list';
import { ArtifactPreview } from './artifact-preview';

/** The files that a task's agents named in their results. */
export function ArtifactsTab({ taskId }: { taskId: string }) {
  const artifacts = useQuery(artifactsQuery(taskId));
  if (artifacts.isPending) {
    return (
      <div aria-busy className="flex flex-col gap-3 p-4">
        {[1, 2, 3].map((each) => (
          <Skeleton key={each} className="h-12" />
        ))}
      </div>
    );
  }
  if (artifacts.isError) {
    return (
      <ErrorState
        title="The artifacts could not be loaded"
        error={artifacts.error}
        onRetry={() => void artifacts.refetch()}
      />
    );
  }
  if (artifacts.data.length === 0) {
    return (
      <EmptyState icon={<PackageOpen />} title="No artifacts yet">
        Reports and other files that an agent names in its result are kept here.
      </EmptyState>
    );
  }
  return <Artifacts taskId={taskId} artifacts={artifacts.data} />;
}

/** From here on the preview stands beside the list; below it takes its place. */
const ROOM_FOR_BOTH_PX = 720;

function Artifacts({ taskId, artifacts }: { taskId: string; artifacts: Artifact[] }) {
  const place = useRef<HTMLDivElement>(null);
  const roomForBoth = useIsWide(place, ROOM_FOR_BOTH_PX);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = artifacts.find(({ id }) => id === chosenId) ?? (roomForBoth ? artifacts[0] : undefined);
  return (
    <div ref={place} className="flex min-h-0 flex-1">
      {(roomForBoth || !chosen) && (
        <ArtifactList
          taskId={taskId}
          artifacts={artifacts}
          chosen={chosen}
          narrow={roomForBoth}
          onChoose={setChosenId}
        />
      )}
      {chosen && (
        <ArtifactPreview
          key={chosen.id}
          taskId={taskId}
          artifact={chosen}
          onBack={
            roomForBoth
              ? undefined
              : () => {
                  setChosenId(null);
                }
          }
        />
      )}
    </div>
  );
}
