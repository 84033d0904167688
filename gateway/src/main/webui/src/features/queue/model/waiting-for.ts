const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;

/** What something waits for, with its times as the reader's clock has them. */
export function readable(waitingFor: string): string {
  return waitingFor.replace(INSTANT, (instant) => new Date(instant).toLocaleString());
}
