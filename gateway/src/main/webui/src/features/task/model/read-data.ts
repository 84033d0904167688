/** Agents write what they like: whatever is not of the right kind is as if it were not there. */
export const str = (value: unknown): string => (typeof value === 'string' ? value : '');

export const num = (value: unknown): number => (typeof value === 'number' ? value : 0);

export const obj = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};

export const list = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.map(obj) : [];
