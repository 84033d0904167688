import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown } from 'lucide-react';
import { useImperativeHandle, useLayoutEffect, useRef, useState, type Ref } from 'react';
import { Button } from '@/shared/ui/button';
import type { AgentLog } from '../model/agent-log';
import { LogRow } from './log-row';

const LINE_PX = 20;
/** Number, mark and margins beside the text. */
const MARGIN_CH = 16;
/** Who is so near to the end wants to see what comes. */
const NEAR_PX = 40;

export interface LogLinesHandle {
  show: (line: number) => void;
}

interface LogLinesProps {
  ref: Ref<LogLinesHandle>;
  log: AgentLog;
  /** What is searched for. */
  wanted: string;
  /** The line of the hit that is shown. */
  current: number | undefined;
  /** More may come: the end is kept in view unless somebody looks further up. */
  follows: boolean;
}

export function LogLines({ ref, log, wanted, current, follows }: LogLinesProps) {
  const pane = useRef<HTMLDivElement>(null);
  const [atEnd, setAtEnd] = useState(follows);
  const virtualizer = useVirtualizer({
    count: log.lines.length,
    getScrollElement: () => pane.current,
    estimateSize: () => LINE_PX,
    overscan: 20,
  });
  useImperativeHandle(
    ref,
    () => ({
      show: (line) => {
        setAtEnd(false);
        virtualizer.scrollToIndex(line, { align: 'center' });
      },
    }),
    [virtualizer],
  );
  const toEnd = () => {
    pane.current?.scrollTo({ top: pane.current.scrollHeight });
  };
  useLayoutEffect(() => {
    if (follows && atEnd) {
      toEnd();
    }
  }, [log.lines, follows, atEnd]);
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div
        ref={pane}
        role="log"
        aria-label="Log"
        aria-live="off"
        tabIndex={0}
        onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
          setAtEnd(scrollHeight - scrollTop - clientHeight < NEAR_PX);
        }}
        className="min-h-0 flex-1 overflow-auto bg-sunken py-2 font-mono text-xs -outline-offset-2"
      >
        <div
          className="relative min-w-full"
          style={{ height: virtualizer.getTotalSize(), width: `${String(log.width + MARGIN_CH)}ch` }}
        >
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const line = log.lines[index];
            return (
              line && (
                <LogRow
                  key={line.id}
                  line={line}
                  number={index + 1}
                  top={start}
                  wanted={wanted}
                  isCurrent={index === current}
                />
              )
            );
          })}
        </div>
      </div>
      {!atEnd && log.lines.length > 0 && (
        <Button size="sm" className="absolute right-6 bottom-4 shadow-raised" onClick={toEnd}>
          <ArrowDown />
          To the end
        </Button>
      )}
    </div>
  );
}
