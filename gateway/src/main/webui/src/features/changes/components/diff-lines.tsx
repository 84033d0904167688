import { memo, type ReactNode } from 'react';
import { Diff, getChangeKey, Hunk, type DiffType, type GutterOptions, type HunkData } from 'react-diff-view';
import type { FileDiff } from '../model/file-diffs';
import { placeKey, placeOf, type CommentPlace } from '../model/review-comments';
import type { DiffLook } from '../model/use-diff-look';
import type { ReviewComments } from '../model/use-review-comments';
import { useTokens } from '../model/use-tokens';
import { LineComment } from './line-comment';
import '@/shared/ui/diff.css';

const types: Record<string, DiffType> = {
  added: 'add',
  deleted: 'delete',
  renamed: 'rename',
  copied: 'copy',
};

interface DiffLinesProps {
  file: FileDiff;
  heading: string | null;
  hunk: HunkData;
  look: DiffLook;
  review: ReviewComments;
  /** The key of the place at which somebody writes. */
  writing: string | null;
  onWriting: (place: CommentPlace | null) => void;
}

/** Some lines of a file; a click on a line's number begins a comment on it. */
export const DiffLines = memo(function DiffLines(props: DiffLinesProps) {
  const { file, hunk, look, onWriting } = props;
  const tokens = useTokens(file);
  const gutter = ({ change, side, renderDefault }: GutterOptions) => {
    const number = renderDefault();
    const place = placeOf(file.path, change);
    return (
      number && (
        <button
          type="button"
          aria-label={`Comment on ${place.side === 'old' ? 'removed line' : 'line'} ${String(place.line)}`}
          data-side={side}
          onClick={() => {
            onWriting(place);
          }}
        >
          {number}
        </button>
      )
    );
  };
  return (
    <>
      {props.heading !== null && (
        <p className="truncate bg-accent-soft/50 px-4 font-mono text-xs leading-5 text-faint">
          {props.heading}
        </p>
      )}
      <Diff
        diffType={types[file.status] ?? 'modify'}
        viewType={look}
        hunks={[hunk]}
        tokens={tokens}
        widgets={widgetsOf(props)}
        renderGutter={gutter}
        optimizeSelection
      >
        {(hunks) => hunks.map((each) => <Hunk key="lines" hunk={each} />)}
      </Diff>
    </>
  );
});

/** What stands below lines: comments, and the field of the one that is being written. */
function widgetsOf({ file, hunk, review, writing, onWriting }: DiffLinesProps): Record<string, ReactNode> {
  const texts = new Map(review.comments.map((comment) => [placeKey(comment), comment.text]));
  const widgets: Record<string, ReactNode> = {};
  for (const change of hunk.changes) {
    const place = placeOf(file.path, change);
    const key = placeKey(place);
    const text = texts.get(key);
    if (text !== undefined || key === writing) {
      widgets[getChangeKey(change)] = (
        <LineComment
          place={place}
          text={text ?? ''}
          writing={key === writing}
          onWrite={review.write}
          onWriting={onWriting}
        />
      );
    }
  }
  return widgets;
}
