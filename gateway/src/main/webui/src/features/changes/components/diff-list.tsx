import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import type { DiffRow } from '../model/diff-rows';
import type { FileDiff } from '../model/file-diffs';
import { placeKey, type CommentPlace } from '../model/review-comments';
import type { DiffLook } from '../model/use-diff-look';
import type { ReviewComments } from '../model/use-review-comments';
import { DiffLines } from './diff-lines';
import { FileHead } from './file-head';

const LINE_PX = 20;
const HEAD_PX = 44;

export interface DiffListHandle {
  show: (file: number) => void;
}

interface DiffListProps {
  ref: Ref<DiffListHandle>;
  files: FileDiff[];
  rows: DiffRow[];
  look: DiffLook;
  review: ReviewComments;
  onOpen: (file: FileDiff, opened: boolean) => void;
  onCurrent: (file: number) => void;
}

/** All files one below the other; only what is near the view is on the page. */
export function DiffList({ ref, files, rows, look, review, onOpen, onCurrent }: DiffListProps) {
  const pane = useRef<HTMLDivElement>(null);
  const [writing, setWriting] = useState<string | null>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => pane.current,
    estimateSize: (index) => estimate(rows[index]),
    getItemKey: (index) => keyOf(files, rows, index),
    overscan: 2,
  });
  useImperativeHandle(
    ref,
    () => ({
      show: (file) => {
        const index = rows.findIndex((row) => row.kind === 'file' && row.file === file);
        virtualizer.scrollToIndex(index, { align: 'start' });
      },
    }),
    [rows, virtualizer],
  );
  const items = virtualizer.getVirtualItems();
  const top = items.find((item) => item.end > (virtualizer.scrollOffset ?? 0) + 1);
  const current = top ? rows[top.index]?.file : undefined;
  useEffect(() => {
    if (current !== undefined) {
      onCurrent(current);
    }
  }, [current, onCurrent]);
  const startWriting = useCallback((place: CommentPlace | null) => {
    setWriting(place && placeKey(place));
  }, []);
  return (
    <div ref={pane} className="min-w-0 flex-1 overflow-y-auto overscroll-contain">
      <div className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index];
          const file = row && files[row.file];
          return (
            file && (
              <div
                key={item.key}
                data-index={item.index}
                ref={virtualizer.measureElement}
                className="absolute inset-x-0 top-0"
                style={{ transform: `translateY(${String(item.start)}px)` }}
              >
                {row.kind === 'file' && (
                  <FileHead file={file} open={rows[item.index + 1]?.file === row.file} onOpen={onOpen} />
                )}
                {row.kind === 'note' && <p className="px-4 py-3 text-muted">{row.text}</p>}
                {row.kind === 'lines' && (
                  <DiffLines
                    file={file}
                    heading={row.heading}
                    hunk={row.hunk}
                    look={look}
                    review={review}
                    writing={writing}
                    onWriting={startWriting}
                  />
                )}
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

function estimate(row: DiffRow | undefined): number {
  return row?.kind === 'lines'
    ? row.hunk.changes.length * LINE_PX + (row.heading === null ? 0 : LINE_PX)
    : HEAD_PX;
}

/** Stays with its row when files above are opened or folded, so that measured heights do. */
function keyOf(files: FileDiff[], rows: DiffRow[], index: number): string {
  const row = rows[index];
  if (!row) {
    return String(index);
  }
  const path = files[row.file]?.path ?? '';
  const first = row.kind === 'lines' ? row.hunk.changes[0] : undefined;
  const line = first && (first.type === 'normal' ? first.newLineNumber : first.lineNumber);
  return `${row.kind}:${first?.type ?? ''}${String(line ?? '')}:${path}`;
}
