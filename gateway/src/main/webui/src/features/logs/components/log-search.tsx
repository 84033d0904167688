import { ChevronDown, ChevronUp } from 'lucide-react';
import { IconButton } from '@/shared/ui/icon-button';
import { Input } from '@/shared/ui/input';

interface LogSearchProps {
  text: string;
  hits: number;
  /** Which hit is shown, from 0. */
  at: number;
  onText: (text: string) => void;
  onStep: (step: 1 | -1) => void;
}

export function LogSearch({ text, hits, at, onText, onStep }: LogSearchProps) {
  return (
    <div role="search" className="ml-auto flex items-center gap-1">
      <Input
        type="search"
        aria-label="Search the log"
        placeholder="Search"
        className="max-w-48"
        value={text}
        onChange={(event) => {
          onText(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && hits > 0) {
            onStep(event.shiftKey ? -1 : 1);
          }
        }}
      />
      {text !== '' && (
        <span role="status" className="px-1 text-xs whitespace-nowrap text-muted tabular-nums">
          {hits === 0 ? 'none' : `${String(at + 1)} of ${String(hits)}`}
        </span>
      )}
      <IconButton
        label="Previous hit"
        disabled={hits === 0}
        onClick={() => {
          onStep(-1);
        }}
      >
        <ChevronUp />
      </IconButton>
      <IconButton
        label="Next hit"
        disabled={hits === 0}
        onClick={() => {
          onStep(1);
        }}
      >
        <ChevronDown />
      </IconButton>
    </div>
  );
}
