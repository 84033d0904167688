import { Pencil, Trash2 } from 'lucide-react';
import { Button } from '@/shared/ui/button';
import { IconButton } from '@/shared/ui/icon-button';
import { Textarea } from '@/shared/ui/input';
import type { CommentPlace } from '../model/review-comments';

interface LineCommentProps {
  place: CommentPlace;
  text: string;
  writing: boolean;
  onWrite: (place: CommentPlace, text: string) => void;
  onWriting: (place: CommentPlace | null) => void;
}

/** A comment below its line; what is written is kept with each key. */
export function LineComment({ place, text, writing, onWrite, onWriting }: LineCommentProps) {
  const done = () => {
    onWriting(null);
  };
  const drop = () => {
    onWrite(place, '');
    done();
  };
  if (!writing) {
    return (
      <div className="my-1 mr-4 ml-4 flex max-w-2xl items-start gap-1 rounded-md border bg-surface py-1 pr-1 pl-3 font-sans shadow-card">
        <p className="min-w-0 flex-1 py-1.5 break-words whitespace-pre-wrap">{text}</p>
        <IconButton
          label="Edit the comment"
          onClick={() => {
            onWriting(place);
          }}
        >
          <Pencil />
        </IconButton>
        <IconButton label="Delete the comment" onClick={drop}>
          <Trash2 />
        </IconButton>
      </div>
    );
  }
  return (
    <div className="my-1 mr-4 ml-4 max-w-2xl rounded-md border bg-surface p-2 font-sans shadow-card">
      <Textarea
        autoFocus
        rows={3}
        aria-label={`Comment on ${place.path}, line ${String(place.line)}`}
        placeholder="What should the agent do here?"
        value={text}
        onChange={(event) => {
          onWrite(place, event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
            event.preventDefault();
            event.stopPropagation();
            done();
          }
        }}
      />
      <div className="mt-2 flex justify-end gap-2">
        <Button look="ghost" size="sm" onClick={drop}>
          Discard
        </Button>
        <Button look="primary" size="sm" disabled={text.trim() === ''} onClick={done}>
          Keep for the review
        </Button>
      </div>
    </div>
  );
}
