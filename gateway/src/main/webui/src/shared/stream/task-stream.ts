import type { Envelope } from './envelope';
import { ReconnectingSocket, type SocketOptions, type SocketState } from './reconnecting-socket';
import { streamUrl } from './stream-url';

/** Messages come in bursts: they are handed on together, so that a page is drawn once for all of them. */
const BURST_MS = 50;

interface TaskStreamOptions extends Pick<SocketOptions, 'token' | 'onTokenRefused' | 'connect'> {
  taskId: string;
  /** Later messages than this come. */
  after: number;
  onMessages: (messages: Envelope[]) => void;
  onState: (state: SocketState) => void;
}

/** The messages of one task, each once and in order, whatever happens to the connection. */
export class TaskStream {
  private readonly socket: ReconnectingSocket;
  private cursor: number;
  private burst: Envelope[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: TaskStreamOptions) {
    this.cursor = options.after;
    this.socket = new ReconnectingSocket({
      ...options,
      url: () =>
        streamUrl(`/api/v1/orchestrator/tasks/${options.taskId}/stream?after=${String(this.cursor)}`),
      onText: (text) => {
        this.hear(JSON.parse(text) as Envelope);
      },
    });
  }

  wake(): void {
    this.socket.wake();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.socket.dispose();
  }

  private hear(message: Envelope): void {
    if (message.seq <= this.cursor) {
      return;
    }
    this.cursor = message.seq;
    this.burst.push(message);
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      const messages = this.burst;
      this.burst = [];
      this.options.onMessages(messages);
    }, BURST_MS);
  }
}
