import { expect, it } from 'vitest';
import { languageOf } from './highlighter';

it('tells the language from the name of a file', () => {
  expect(languageOf('src/app/main.tsx')).toBe('tsx');
  expect(languageOf('deploy/Dockerfile')).toBe('bash');
  expect(languageOf('a/icon.svg')).toBe('svg');
});

it('knows when it does not know', () => {
  expect(languageOf('notes.xyz')).toBeNull();
  expect(languageOf('constructor')).toBeNull();
});
