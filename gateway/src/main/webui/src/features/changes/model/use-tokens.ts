import { useQuery } from '@tanstack/react-query';
import type { HunkTokens } from 'react-diff-view';
import type { FileDiff } from './file-diffs';

/** The coloured lines of a file, as soon as what colours them is loaded. */
export function useTokens(file: FileDiff): HunkTokens | null {
  const colouring = useQuery({
    queryKey: ['changes', 'colouring'],
    queryFn: () => import('./tokens'),
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
  });
  return colouring.data?.tokensOf(file) ?? null;
}
