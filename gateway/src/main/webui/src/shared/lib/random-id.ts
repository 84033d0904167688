/** An id that nobody else makes; on plain http, too, where browsers offer no UUIDs. */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (octet) =>
    octet.toString(16).padStart(2, '0'),
  ).join('');
}
