const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
const STEP = 1024;

/** A size for people: `512 B`, `12.5 MiB`. */
export function bytes(size: number): string {
  let value = size;
  let unit = 0;
  while (value >= STEP && unit < UNITS.length - 1) {
    value /= STEP;
    unit++;
  }
  return `${String(Number(value.toFixed(value < 100 && unit > 0 ? 1 : 0)))} ${UNITS[unit] ?? ''}`;
}
