import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, EyeOff } from 'lucide-react';
import type { Artifact } from '@/shared/api/types';
import { EmptyState } from '@/shared/ui/empty-state';
import { ErrorState } from '@/shared/ui/error-state';
import { IconButton } from '@/shared/ui/icon-button';
import { Skeleton } from '@/shared/ui/skeleton';
import { contentQuery } from '../api/download-artifact';
import { imageType, previewKind } from '../model/preview-kind';
import { sizeOf } from './artifact-list';
import { DownloadButton } from './download-button';
import { ImageContent } from './image-content';
import { TextContent } from './text-content';

interface ArtifactPreviewProps {
  taskId: string;
  artifact: Artifact;
  onBack: (() => void) | undefined;
}

/** An artifact, looked at without leaving the page. */
export function ArtifactPreview({ taskId, artifact, onBack }: ArtifactPreviewProps) {
  return (
    <section aria-label={artifact.name} className="flex min-w-0 flex-1 flex-col">
      <header className="flex shrink-0 items-center gap-2 border-b py-1.5 pr-2 pl-4">
        {onBack && (
          <IconButton label="All artifacts" className="-ml-2" onClick={onBack}>
            <ArrowLeft />
          </IconButton>
        )}
        <div className="min-w-0 flex-1">
          <h3 className="truncate font-mono text-[0.8125rem]">{artifact.path}</h3>
          <p className="text-xs text-muted">
            {sizeOf(artifact)} · {new Date(artifact.created_at).toLocaleString()}
          </p>
        </div>
        {artifact.size !== null && <DownloadButton taskId={taskId} artifact={artifact} />}
      </header>
      <div
        role="group"
        aria-label="Content"
        tabIndex={0}
        className="flex min-h-0 flex-1 flex-col overflow-auto -outline-offset-2"
      >
        <Content taskId={taskId} artifact={artifact} />
      </div>
    </section>
  );
}

function Content({ taskId, artifact }: { taskId: string; artifact: Artifact }) {
  const kind = previewKind(artifact);
  const isShown = artifact.size !== null && kind !== 'none' && kind !== 'too-large';
  const content = useQuery({ ...contentQuery(taskId, artifact), enabled: isShown });
  if (artifact.size === null) {
    return (
      <EmptyState icon={<EyeOff />} title="No longer there">
        The agent named this file, but it is gone from the workspace.
      </EmptyState>
    );
  }
  if (!isShown) {
    return (
      <EmptyState icon={<EyeOff />} title="No preview">
        {kind === 'too-large'
          ? 'This file is too large to be shown here.'
          : 'There is nothing to read in it.'}{' '}
        Download it to open it with a program of yours.
      </EmptyState>
    );
  }
  if (content.isPending) {
    return <Skeleton className="m-4 h-48" />;
  }
  if (content.isError) {
    return (
      <ErrorState
        title="The file could not be loaded"
        error={content.error}
        onRetry={() => void content.refetch()}
      />
    );
  }
  const type = imageType(artifact.name);
  return type ? (
    <ImageContent content={content.data} type={type} name={artifact.name} />
  ) : (
    <TextContent content={content.data} isMarkdown={kind === 'markdown'} />
  );
}
