import { expect, it } from 'vitest';
import { imageType, isBinary, previewKind } from './preview-kind';

it('tells by its name how a file can be looked at', () => {
  expect(previewKind({ name: 'REPORT.MD', size: 10 })).toBe('markdown');
  expect(previewKind({ name: 'shot.png', size: 10 })).toBe('image');
  expect(previewKind({ name: 'Makefile', size: 10 })).toBe('text');
  expect(previewKind({ name: 'lib.jar', size: 10 })).toBe('none');
});

it('does not load what is too large to be looked at', () => {
  expect(previewKind({ name: 'all.log', size: 2 * 1024 * 1024 })).toBe('too-large');
});

it('knows images by their endings', () => {
  expect(imageType('a.b.svg')).toBe('image/svg+xml');
  expect(imageType('a.constructor')).toBeUndefined();
});

it('knows text from what is none', () => {
  expect(isBinary('plain')).toBe(false);
  expect(isBinary('\0\x01')).toBe(true);
});
