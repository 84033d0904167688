import { useMemo, useRef, useState } from 'react';
import type { Changes } from '@/shared/api/types';
import { useIsWide } from '@/shared/lib/use-is-wide';
import { diffRows, isLarge } from '../model/diff-rows';
import { fileDiffs, type FileDiff } from '../model/file-diffs';
import { useDiffLook } from '../model/use-diff-look';
import { useReviewComments } from '../model/use-review-comments';
import { ChangesBar } from './changes-bar';
import { CommentsBar } from './comments-bar';
import { DiffList, type DiffListHandle } from './diff-list';
import { FileList } from './file-list';

/** From here on the files stand beside the diff; below they are in a menu. */
const ROOM_FOR_FILES_PX = 720;

interface ReviewProps {
  taskId: string;
  changes: Changes;
  refreshing: boolean;
  onRefresh: () => void;
}

export function Review({ taskId, changes, refreshing, onRefresh }: ReviewProps) {
  const place = useRef<HTMLDivElement>(null);
  const list = useRef<DiffListHandle>(null);
  const look = useDiffLook(place);
  const roomForFiles = useIsWide(place, ROOM_FOR_FILES_PX);
  const review = useReviewComments(taskId);
  const files = useMemo(() => fileDiffs(changes, look.look), [changes, look.look]);
  /** Whether a file is open, where somebody decided it. */
  const [decided, setDecided] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [current, setCurrent] = useState(0);
  const rows = useMemo(
    () => diffRows(files, (file) => decided.get(file.path) ?? !isLarge(file), changes.truncated),
    [files, decided, changes.truncated],
  );
  const open = (file: FileDiff, opened: boolean) => {
    setDecided(new Map(decided).set(file.path, opened));
  };
  const jump = (file: number) => {
    setCurrent(file);
    list.current?.show(file);
  };
  return (
    <div ref={place} className="flex min-h-0 flex-1 flex-col">
      <ChangesBar
        taskId={taskId}
        files={files}
        truncated={changes.truncated}
        current={current}
        onJump={jump}
        look={look}
        refreshing={refreshing}
        onRefresh={onRefresh}
      />
      <div className="flex min-h-0 flex-1">
        {roomForFiles && <FileList files={files} current={current} onJump={jump} />}
        <DiffList
          ref={list}
          files={files}
          rows={rows}
          look={look.look}
          review={review}
          onOpen={open}
          onCurrent={setCurrent}
        />
      </div>
      <CommentsBar taskId={taskId} review={review} />
    </div>
  );
}
