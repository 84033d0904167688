export interface LogLine {
  id: number;
  isError: boolean;
  text: string;
  at: string;
}

/** The lines of an agent, as far as they were read. */
export interface AgentLog {
  lines: readonly LogLine[];
  /** The cursor behind which the next lines are. */
  after: number;
  /** The characters of the longest line. */
  width: number;
  /** Whether all lines were read that there were then. */
  isRead: boolean;
  /** Whether none can follow any more. */
  isComplete: boolean;
}

export const EMPTY_LOG: AgentLog = { lines: [], after: 0, width: 0, isRead: false, isComplete: false };

interface RawLine {
  id: number;
  stream: string;
  line: string;
  created_at: string;
}

/** Colours and cursor movements of terminals (ECMA-48), and other control characters but the tab. */
// eslint-disable-next-line no-control-regex
const CONTROLS = /\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|[\x00-\x08\x0b-\x1f\x7f]/g;

function readable(raw: RawLine): LogLine {
  return {
    id: raw.id,
    isError: raw.stream === 'stderr',
    text: raw.line.replace(CONTROLS, ''),
    at: raw.created_at,
  };
}

/** A log with what was read behind its end; the same one when nothing is new. */
export function extended(
  log: AgentLog,
  more: readonly RawLine[],
  after: number,
  { isRead, isComplete }: Pick<AgentLog, 'isRead' | 'isComplete'>,
): AgentLog {
  if (more.length === 0 && log.isRead === isRead && log.isComplete === isComplete) {
    return log;
  }
  const lines = more.map(readable);
  const width = lines.reduce((longest, line) => Math.max(longest, line.text.length), log.width);
  return { lines: lines.length > 0 ? [...log.lines, ...lines] : log.lines, after, width, isRead, isComplete };
}
