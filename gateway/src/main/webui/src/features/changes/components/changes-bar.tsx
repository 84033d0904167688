import { ChevronDown, ChevronUp, Columns2, RefreshCw, Rows2 } from 'lucide-react';
import { IconButton } from '@/shared/ui/icon-button';
import { Button } from '@/shared/ui/button';
import { Menu, MenuItem } from '@/shared/ui/menu';
import { useShortcut } from '@/shared/lib/use-shortcut';
import type { FileDiff } from '../model/file-diffs';
import type { useDiffLook } from '../model/use-diff-look';
import { Counts } from './counts';
import { PushBranch } from './push-branch';

interface ChangesBarProps {
  taskId: string;
  files: FileDiff[];
  truncated: boolean;
  current: number;
  onJump: (file: number) => void;
  look: ReturnType<typeof useDiffLook>;
  refreshing: boolean;
  onRefresh: () => void;
}

export function ChangesBar(props: ChangesBarProps) {
  const { files, current, look, onJump } = props;
  const last = files.length - 1;
  const toPrevious = () => {
    onJump(Math.max(0, current - 1));
  };
  const toNext = () => {
    onJump(Math.min(last, current + 1));
  };
  useShortcut('k', toPrevious);
  useShortcut('j', toNext);
  const other = look.look === 'split' ? 'unified' : 'split';
  return (
    <div className="flex min-h-11 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b px-4 py-1.5">
      <Menu
        align="start"
        trigger={
          <Button look="ghost" size="sm" className="-ml-2">
            {files.length === 1 ? '1 file' : `${String(files.length)} files`}
            <ChevronDown />
          </Button>
        }
      >
        {files.slice(0, 200).map((file, index) => (
          <MenuItem
            key={file.path}
            onSelect={() => {
              onJump(index);
            }}
          >
            <span className="max-w-72 flex-1 truncate text-left" dir="rtl">
              <bdi>{file.path}</bdi>
            </span>
            <Counts additions={file.additions} deletions={file.deletions} />
          </MenuItem>
        ))}
      </Menu>
      <Counts additions={sum(files, 'additions')} deletions={sum(files, 'deletions')} />
      {props.truncated && <span className="text-xs text-warn">Too many changes to show them all</span>}
      <div className="ml-auto flex items-center">
        <IconButton label="Previous file" shortcut="K" disabled={current === 0} onClick={toPrevious}>
          <ChevronUp />
        </IconButton>
        <IconButton label="Next file" shortcut="J" disabled={current === last} onClick={toNext}>
          <ChevronDown />
        </IconButton>
        {look.mayChoose && (
          <IconButton
            label={other === 'split' ? 'Show side by side' : 'Show in one column'}
            onClick={() => {
              look.choose(other);
            }}
          >
            {other === 'split' ? <Columns2 /> : <Rows2 />}
          </IconButton>
        )}
        <IconButton label="Look again" disabled={props.refreshing} onClick={props.onRefresh}>
          <RefreshCw className={props.refreshing ? 'animate-spin' : ''} />
        </IconButton>
        <PushBranch taskId={props.taskId} />
      </div>
    </div>
  );
}

const sum = (files: FileDiff[], what: 'additions' | 'deletions') =>
  files.reduce((total, file) => total + file[what], 0);
