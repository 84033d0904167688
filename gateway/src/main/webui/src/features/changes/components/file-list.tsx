import { useEffect, useMemo, useRef } from 'react';
import { cn } from '@/shared/lib/cn';
import type { FileDiff } from '../model/file-diffs';
import { fileGroups } from '../model/file-groups';
import { Counts } from './counts';
import { FileMark } from './file-mark';

interface FileListProps {
  files: FileDiff[];
  current: number;
  onJump: (file: number) => void;
}

/** The changed files by folder, beside the diff; the one that is read is marked and in view. */
export function FileList({ files, current, onJump }: FileListProps) {
  const groups = useMemo(() => fileGroups(files), [files]);
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <nav ref={list} aria-label="Changed files" className="w-60 shrink-0 overflow-y-auto border-r py-2">
      {groups.map((group) => (
        <section key={group.folder} className="mb-2">
          {group.folder && (
            <h3 className="truncate px-4 py-1 text-left text-xs text-faint" title={group.folder} dir="rtl">
              <bdi>{group.folder}/</bdi>
            </h3>
          )}
          <ul>
            {group.files.map(({ index, name, file }) => (
              <li key={file.path} className="[contain-intrinsic-size:auto_1.75rem] [content-visibility:auto]">
                <button
                  type="button"
                  aria-current={index === current ? 'true' : undefined}
                  title={file.path}
                  onClick={() => {
                    onJump(index);
                  }}
                  className={cn(
                    'flex h-7 w-full items-center gap-2 px-4 text-left -outline-offset-2 hover:bg-hover',
                    index === current && 'bg-accent-soft hover:bg-accent-soft',
                  )}
                >
                  <FileMark status={file.status} />
                  <span
                    className={cn('min-w-0 flex-1 truncate', file.status === 'deleted' && 'line-through')}
                  >
                    {name}
                  </span>
                  <Counts additions={file.additions} deletions={file.deletions} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
