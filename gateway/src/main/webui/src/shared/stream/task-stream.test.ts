import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Envelope } from './envelope';
import { FakeSocket } from './fake-socket';
import { TaskStream } from './task-stream';

const message = (seq: number): Envelope => ({ type: 'log', timestamp: '', task_id: 't', seq, data: {} });

describe('TaskStream', () => {
  const heard: number[][] = [];
  let stream: TaskStream;

  beforeEach(async () => {
    vi.useFakeTimers();
    FakeSocket.all = [];
    heard.length = 0;
    stream = new TaskStream({
      taskId: 't',
      after: 7,
      token: () => Promise.resolve('t'),
      onTokenRefused: () => undefined,
      onMessages: (messages) => heard.push(messages.map(({ seq }) => seq)),
      onState: () => undefined,
      connect: FakeSocket.connect,
    });
    await vi.advanceTimersByTimeAsync(0);
    FakeSocket.last.open();
  });

  afterEach(() => {
    stream.dispose();
    vi.useRealTimers();
  });

  it('hands a burst on together', async () => {
    [8, 9, 10].forEach((seq) => {
      FakeSocket.last.say(message(seq));
    });
    await vi.advanceTimersByTimeAsync(50);

    expect(heard).toEqual([[8, 9, 10]]);
  });

  it('goes on behind the last message, and hears none twice', async () => {
    FakeSocket.last.say(message(8));
    FakeSocket.last.drop(1012);
    await vi.advanceTimersByTimeAsync(1000);
    expect(FakeSocket.last.url).toContain('/tasks/t/stream?after=8');

    FakeSocket.last.open();
    FakeSocket.last.say(message(8));
    FakeSocket.last.say(message(9));
    await vi.advanceTimersByTimeAsync(50);

    expect(heard.flat()).toEqual([8, 9]);
  });
});
