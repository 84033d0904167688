import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import type { Artifact } from '@/shared/api/types';
import { IconButton } from '@/shared/ui/icon-button';
import { Spinner } from '@/shared/ui/spinner';
import { toastProblem } from '@/shared/ui/toast';
import { downloadArtifact } from '../api/download-artifact';
import { saveBlob } from '../model/save-blob';

export function DownloadButton({ taskId, artifact }: { taskId: string; artifact: Artifact }) {
  const download = useMutation({
    mutationFn: () => downloadArtifact(taskId, artifact.id),
    onSuccess: (content) => {
      saveBlob(content, artifact.name);
    },
    onError: toastProblem,
  });
  return (
    <IconButton
      label={`Download ${artifact.name}`}
      disabled={download.isPending}
      onClick={() => {
        download.mutate();
      }}
    >
      {download.isPending ? <Spinner /> : <Download />}
    </IconButton>
  );
}
