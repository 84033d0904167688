import { expect, it } from 'vitest';
import type { Task } from '@/shared/api/types';
import { matches } from './board-filter';

const card = {
  title: 'Fix the Webhook',
  description: 'retry twice',
  agent_type: 'analyst',
  priority: 4,
} as Task;

it('finds cards by all words of title and description', () => {
  expect(matches(card, { q: 'webhook RETRY' })).toBe(true);
  expect(matches(card, { q: 'webhook never' })).toBe(false);
});

it('finds cards by agent and least priority', () => {
  expect(matches(card, { agent: 'analyst', priority: 4 })).toBe(true);
  expect(matches(card, { agent: 'codex' })).toBe(false);
  expect(matches(card, { priority: 5 })).toBe(false);
});
