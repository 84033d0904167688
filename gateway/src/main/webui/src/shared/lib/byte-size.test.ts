import { expect, it } from 'vitest';
import { byteSize } from './byte-size';

it('uses the unit that reads best', () => {
  expect(byteSize(0)).toBe('0 bytes');
  expect(byteSize(1023)).toBe('1023 bytes');
  expect(byteSize(1024)).toBe('1.0 KiB');
  expect(byteSize(60_787)).toBe('59.4 KiB');
  expect(byteSize(5 * 1024 ** 3)).toBe('5.0 GiB');
});
