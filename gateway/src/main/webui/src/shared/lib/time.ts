const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A stretch of time, short: `42s`, `3m 05s`, `2h 14m`, `3d 4h`. */
export function elapsed(fromMs: number, toMs: number): string {
  const seconds = Math.max(0, Math.floor((toMs - fromMs) / 1000));
  if (seconds < MINUTE) {
    return `${String(seconds)}s`;
  }
  if (seconds < HOUR) {
    return `${String(Math.floor(seconds / MINUTE))}m ${String(seconds % MINUTE).padStart(2, '0')}s`;
  }
  if (seconds < DAY) {
    return `${String(Math.floor(seconds / HOUR))}h ${String(Math.floor((seconds % HOUR) / MINUTE))}m`;
  }
  return `${String(Math.floor(seconds / DAY))}d ${String(Math.floor((seconds % DAY) / HOUR))}h`;
}

/** How long ago, in words: `just now`, `5 minutes ago`. */
export function ago(iso: string, nowMs: number): string {
  const seconds = Math.round((new Date(iso).getTime() - nowMs) / 1000);
  const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  const past = Math.abs(seconds);
  if (past < MINUTE) {
    return 'just now';
  }
  if (past < HOUR) {
    return words.format(Math.round(seconds / MINUTE), 'minute');
  }
  if (past < DAY) {
    return words.format(Math.round(seconds / HOUR), 'hour');
  }
  return words.format(Math.round(seconds / DAY), 'day');
}
