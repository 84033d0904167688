import { ChevronDown, ChevronRight } from 'lucide-react';
import { isLarge } from '../model/diff-rows';
import type { FileDiff } from '../model/file-diffs';
import { Counts } from './counts';
import { FileMark } from './file-mark';

interface FileHeadProps {
  file: FileDiff;
  open: boolean;
  onOpen: (file: FileDiff, opened: boolean) => void;
}

/** The head of a file in the list of diffs: opens and folds it. */
export function FileHead({ file, open, onOpen }: FileHeadProps) {
  return (
    <h3 className="border-y bg-sunken">
      <button
        type="button"
        aria-expanded={open}
        onClick={() => {
          onOpen(file, !open);
        }}
        className="flex min-h-10 w-full items-center gap-2 px-3 py-2 text-left -outline-offset-2 hover:bg-hover"
      >
        {open ? (
          <ChevronDown aria-hidden className="size-4 shrink-0 text-faint" />
        ) : (
          <ChevronRight aria-hidden className="size-4 shrink-0 text-faint" />
        )}
        <FileMark status={file.status} />
        <span className="min-w-0 font-mono text-[0.8125rem] break-all">
          {file.old_path && <span className="text-muted">{file.old_path} → </span>}
          {file.path}
        </span>
        <Counts additions={file.additions} deletions={file.deletions} />
        {!open && isLarge(file) && (
          <span className="ml-auto shrink-0 text-xs text-muted">{file.lines} lines: show them</span>
        )}
      </button>
    </h3>
  );
}
