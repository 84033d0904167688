const UNITS = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'];

/** A size as people read it: `180 bytes`, `59.4 KiB`. */
export function byteSize(bytes: number): string {
  const unit = Math.min(UNITS.length - 1, bytes < 1024 ? 0 : Math.floor(Math.log2(bytes) / 10));
  const number = bytes / 1024 ** unit;
  return `${unit === 0 ? String(number) : number.toFixed(1)} ${UNITS[unit] ?? ''}`;
}
