import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BoardStream } from './board-stream';
import { FakeSocket } from './fake-socket';

describe('BoardStream', () => {
  let stream: BoardStream;
  const frames = () => FakeSocket.last.sent.map((text) => JSON.parse(text) as unknown);

  beforeEach(() => {
    vi.useFakeTimers();
    FakeSocket.all = [];
    stream = new BoardStream({
      token: () => Promise.resolve('t'),
      onTokenRefused: () => undefined,
      connect: FakeSocket.connect,
    });
  });

  afterEach(() => {
    stream.close();
    vi.useRealTimers();
  });

  const follow = (boardId: string) => {
    const listener = { onChange: vi.fn(), onGap: vi.fn() };
    return { ...listener, end: stream.follow(boardId, listener) };
  };

  it('asks for a board once, however many look at it, and lets go of it with the last of them', async () => {
    const one = follow('b');
    await vi.advanceTimersByTimeAsync(0);
    FakeSocket.last.open();
    const other = follow('b');
    one.end();
    other.end();

    expect(FakeSocket.all).toHaveLength(1);
    expect(frames()).toEqual([
      { action: 'subscribe', board_ids: ['b'], messages: false },
      { action: 'unsubscribe', board_ids: ['b'], messages: false },
    ]);
  });

  it('tells of a board only those who look at it', async () => {
    const mine = follow('mine');
    const other = follow('other');
    await vi.advanceTimersByTimeAsync(0);
    FakeSocket.last.open();

    const event = { type: 'task.updated', subject: 't', data: { task_id: 't', board_id: 'mine' } };
    FakeSocket.last.say({ kind: 'task_event', event });

    expect(mine.onChange).toHaveBeenCalledWith(event);
    expect(other.onChange).not.toHaveBeenCalled();
  });

  it('has a board read again once its events come, on each connection', async () => {
    const { onGap } = follow('b');
    await vi.advanceTimersByTimeAsync(0);
    FakeSocket.last.open();
    expect(onGap).not.toHaveBeenCalled();
    FakeSocket.last.say({ kind: 'subscribed', board_ids: ['b'] });
    FakeSocket.last.say({ kind: 'subscribed', board_ids: ['b', 'other'] });
    expect(onGap).toHaveBeenCalledOnce();

    FakeSocket.last.drop(1012);
    await vi.advanceTimersByTimeAsync(1000);
    FakeSocket.last.open();
    FakeSocket.last.say({ kind: 'subscribed', board_ids: ['b'] });

    expect(onGap).toHaveBeenCalledTimes(2);
    expect(frames()).toEqual([{ action: 'subscribe', board_ids: ['b'], messages: false }]);
  });

  it('asks again for what could not be subscribed', async () => {
    follow('b');
    await vi.advanceTimersByTimeAsync(0);
    FakeSocket.last.open();

    FakeSocket.last.say({ kind: 'error', code: 'unavailable' });
    await vi.advanceTimersByTimeAsync(5_000);

    expect(frames()).toHaveLength(2);
  });
});
