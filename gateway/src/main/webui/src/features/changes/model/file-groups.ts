import type { FileDiff } from './file-diffs';

export interface FileGroup {
  /** The folder; empty for the top. */
  folder: string;
  files: { index: number; name: string; file: FileDiff }[];
}

/** Files by their folders, in the order in which they come. */
export function fileGroups(files: readonly FileDiff[]): FileGroup[] {
  const groups = new Map<string, FileGroup>();
  files.forEach((file, index) => {
    const slash = file.path.lastIndexOf('/');
    const folder = file.path.slice(0, Math.max(0, slash));
    const group = groups.get(folder) ?? { folder, files: [] };
    group.files.push({ index, name: file.path.slice(slash + 1), file });
    groups.set(folder, group);
  });
  return [...groups.values()];
}
