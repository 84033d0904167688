import { describe, expect, it } from 'vitest';
import type { Task } from '@/shared/api/types';
import type { TaskNews } from '@/shared/stream/board-stream';
import { columnsOf, isIncomplete, placeAt, placed, withNews, withTask } from './columns';

const task = (id: string, part: Partial<Task> = {}): Task =>
  ({ id, state: 'TODO', position: 1, version: 1, created_at: id, ...part }) as Task;

const news = (id: string, part: Partial<TaskNews> = {}): TaskNews =>
  ({ task_id: id, state: 'TODO', version: 1, ...part }) as TaskNews;

describe('columns', () => {
  it('hold their cards in order', () => {
    const columns = columnsOf([task('b', { position: 2 }), task('a'), task('c', { state: 'FAILED' })]);

    expect(columns.TODO.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(columns.FAILED.map(({ id }) => id)).toEqual(['c']);
  });

  it('have a place at each index', () => {
    const [a, b] = [task('a', { position: 1 }), task('b', { position: 2 })] as const;

    expect(placed(placeAt([a, b], 0))).toBeLessThan(1);
    expect(placed(placeAt([a, b], 1))).toBe(1.5);
    expect(placed(placeAt([a, b], 2))).toBeGreaterThan(2);
  });
});

describe('news of a task', () => {
  it('that is older than what is known changes nothing', () => {
    const tasks = [task('a', { version: 3 })];

    expect(withTask(tasks, task('a', { version: 2 }))).toBe(tasks);
    expect(withNews(tasks, news('a', { version: 2, state: 'FAILED' }))).toBe(tasks);
  });

  it('keeps what events do not tell', () => {
    const [after] = withNews([task('a', { position: 4 })], news('a', { state: 'FAILED', version: 2 }));

    expect(after).toMatchObject({ id: 'a', position: 4, state: 'FAILED', version: 2 });
  });

  it('asks for the whole of it only when more than its run changed', () => {
    expect(isIncomplete([task('a')], news('a'))).toBe(false);
    expect(isIncomplete([task('a')], news('a', { version: 2 }))).toBe(true);
    expect(isIncomplete([], news('a'))).toBe(true);
  });
});
