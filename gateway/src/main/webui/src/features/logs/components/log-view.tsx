import { useDeferredValue, useMemo, useRef, useState, type ReactNode } from 'react';
import { EmptyState } from '@/shared/ui/empty-state';
import type { AgentLog } from '../model/agent-log';
import { hitsIn } from '../model/log-search';
import { LogLines, type LogLinesHandle } from './log-lines';
import { LogSearch } from './log-search';

interface LogViewProps {
  log: AgentLog;
  /** The last look at it failed; the next one is under way. */
  isStalled: boolean;
  hasEnded: boolean;
  /** Which agent's it is. */
  children: ReactNode;
}

export function LogView({ log, isStalled, hasEnded, children }: LogViewProps) {
  const [text, setText] = useState('');
  const [nth, setNth] = useState(0);
  const list = useRef<LogLinesHandle>(null);
  const wanted = useDeferredValue(text);
  const hits = useMemo(() => hitsIn(log.lines, wanted), [log.lines, wanted]);
  const at = hits.length === 0 ? 0 : nth % hits.length;
  const go = (step: number) => {
    const next = (at + step + hits.length) % hits.length;
    setNth(next);
    list.current?.show(hits[next] ?? 0);
  };
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex min-h-11 shrink-0 flex-wrap items-center gap-x-4 gap-y-1 border-b px-4 py-1.5">
        {children}
        <p role="status" className="text-xs text-muted tabular-nums">
          {isStalled ? 'Kandev does not answer. Trying again…' : lineCount(log)}
        </p>
        <LogSearch
          text={text}
          hits={hits.length}
          at={at}
          onText={(typed) => {
            setText(typed);
            setNth(0);
            const [first] = hitsIn(log.lines, typed);
            if (first !== undefined) {
              list.current?.show(first);
            }
          }}
          onStep={go}
        />
      </div>
      {log.lines.length === 0 && log.isRead ? (
        <EmptyState title={hasEnded ? 'It wrote nothing' : 'Nothing yet'}>
          {hasEnded
            ? 'All that this agent wrote were messages: they are in the conversation.'
            : 'What the agent writes beside its messages appears here at once.'}
        </EmptyState>
      ) : (
        <LogLines ref={list} log={log} wanted={wanted} current={hits[at]} follows={!hasEnded} />
      )}
    </div>
  );
}

function lineCount({ lines, isRead }: AgentLog): string {
  const count = lines.length.toLocaleString('en');
  return isRead ? `${count} ${lines.length === 1 ? 'line' : 'lines'}` : `${count} lines so far…`;
}
