import { memo } from 'react';
import { cn } from '@/shared/lib/cn';
import type { LogLine } from '../model/agent-log';
import { partsOf } from '../model/log-search';

interface LogRowProps {
  line: LogLine;
  number: number;
  top: number;
  wanted: string;
  isCurrent: boolean;
}

export const LogRow = memo(function LogRow({ line, number, top, wanted, isCurrent }: LogRowProps) {
  return (
    <div
      title={new Date(line.at).toLocaleString()}
      style={{ transform: `translateY(${String(top)}px)` }}
      className={cn(
        'absolute inset-x-0 top-0 flex h-5 items-center border-l-2 leading-5 whitespace-pre',
        line.isError ? 'border-bad bg-bad-soft' : 'border-transparent',
        isCurrent && 'bg-accent-soft',
      )}
    >
      <span aria-hidden className="w-[6ch] shrink-0 pr-[1ch] text-right text-faint select-none">
        {number}
      </span>
      <span
        className={cn(
          'w-[4ch] shrink-0 text-2xs select-none',
          line.isError ? 'text-bad' : 'text-transparent',
        )}
      >
        {line.isError ? 'err' : ''}
      </span>
      <span>
        {partsOf(line.text, wanted).map((part, index) =>
          part.isHit ? (
            <mark key={index} className="rounded-xs bg-warn/40 text-inherit">
              {part.text}
            </mark>
          ) : (
            part.text
          ),
        )}
      </span>
    </div>
  );
});
