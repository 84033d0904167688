/** A value of an address as text; addresses are written by anybody, and the router reads numbers into them. */
export function text(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') {
    return String(value);
  }
  return typeof value === 'string' && value !== '' ? value : undefined;
}
