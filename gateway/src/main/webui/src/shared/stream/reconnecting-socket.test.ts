import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeSocket } from './fake-socket';
import { ReconnectingSocket, type SocketState } from './reconnecting-socket';

describe('ReconnectingSocket', () => {
  const states: SocketState[] = [];
  const refused: string[] = [];
  const texts: string[] = [];
  let token: () => Promise<string>;
  let socket: ReconnectingSocket;

  beforeEach(async () => {
    vi.useFakeTimers();
    [states, refused, texts].forEach((list) => (list.length = 0));
    FakeSocket.all = [];
    token = () => Promise.resolve('t');
    socket = new ReconnectingSocket({
      url: () => 'ws://here/stream',
      token: () => token(),
      onTokenRefused: (which) => refused.push(which),
      onText: (text) => texts.push(text),
      onState: (state) => states.push(state),
      random: () => 1,
      connect: FakeSocket.connect,
    });
    await vi.advanceTimersByTimeAsync(0);
  });

  afterEach(() => {
    socket.dispose();
    vi.useRealTimers();
  });

  it('proves who listens by the pair of subprotocols', () => {
    expect(FakeSocket.last.protocols).toEqual(['kandev.v1', 'bearer.t']);
  });

  it.each([1001, 1006, 1012, 1013])('comes back after %i', async (code) => {
    FakeSocket.last.open();
    FakeSocket.last.drop(code);
    expect(states.at(-1)).toBe('waiting');

    await vi.advanceTimersByTimeAsync(500);

    expect(FakeSocket.all).toHaveLength(2);
  });

  it('waits longer each time that nobody answers, up to a limit', async () => {
    const waits: number[] = [];
    for (let failure = 0; failure < 8; failure++) {
      const known = FakeSocket.all.length;
      FakeSocket.last.drop(1006);
      let waited = 0;
      while (FakeSocket.all.length === known) {
        await vi.advanceTimersByTimeAsync(500);
        waited += 500;
      }
      waits.push(waited);
    }
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 16000, 20000, 20000]);
  });

  it('waits longer for one that lets it in only to send it away, and no longer once a connection lasted', async () => {
    for (const wait of [500, 1000, 2000]) {
      const known = FakeSocket.all.length;
      FakeSocket.last.open();
      FakeSocket.last.drop(1012);
      await vi.advanceTimersByTimeAsync(wait - 1);
      expect(FakeSocket.all).toHaveLength(known);
      await vi.advanceTimersByTimeAsync(1);
      expect(FakeSocket.all).toHaveLength(known + 1);
    }

    FakeSocket.last.open();
    await vi.advanceTimersByTimeAsync(5_000);
    FakeSocket.last.drop(1012);
    await vi.advanceTimersByTimeAsync(500);

    expect(FakeSocket.all).toHaveLength(5);
  });

  it('brings another token when one has expired', async () => {
    FakeSocket.last.open();
    token = () => Promise.resolve('newer');
    FakeSocket.last.drop(4401);
    expect(refused).toEqual(['t']);

    await vi.advanceTimersByTimeAsync(1000);

    expect(FakeSocket.last.protocols[1]).toBe('bearer.newer');
  });

  it('stays away when there is nothing for it', async () => {
    FakeSocket.last.drop(4403);

    await vi.advanceTimersByTimeAsync(60_000);

    expect(states.at(-1)).toBe('gone');
    expect(FakeSocket.all).toHaveLength(1);
  });

  it('tries again when there was no token', async () => {
    token = () => Promise.reject(new Error('away'));
    FakeSocket.last.drop(1006);
    await vi.advanceTimersByTimeAsync(500);
    token = () => Promise.resolve('back');

    await vi.advanceTimersByTimeAsync(2000);

    expect(FakeSocket.last.protocols[1]).toBe('bearer.back');
  });

  it('tries at once when it is woken', async () => {
    FakeSocket.last.drop(1006);

    socket.wake();
    await vi.advanceTimersByTimeAsync(0);

    expect(FakeSocket.all).toHaveLength(2);
  });

  it('lets a connection that is on its way be made before it ends it, for browsers complain otherwise', () => {
    socket.dispose();
    expect(FakeSocket.last.readyState).toBe(WebSocket.CONNECTING);

    FakeSocket.last.open();

    expect(FakeSocket.last.readyState).toBe(WebSocket.CLOSED);
    expect(states).not.toContain('open');
  });

  it('says and hears nothing more once it is disposed of', async () => {
    const first = FakeSocket.last;
    first.open();
    socket.dispose();
    first.say('late');
    first.drop(1006);

    await vi.advanceTimersByTimeAsync(60_000);

    expect(texts).toEqual([]);
    expect(FakeSocket.all).toHaveLength(1);
    expect(socket.send('x')).toBe(false);
  });
});
