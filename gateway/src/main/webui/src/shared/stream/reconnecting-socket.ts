/** How a stream stands; `gone` is for good: there is nothing for this user at the other end. */
export type SocketState = 'connecting' | 'open' | 'waiting' | 'gone';

/** Close codes of the gateway's streams. */
const TOKEN_EXPIRED = 4401;
const NOTHING_HERE = 4403;
/** A connection that lasts so long has shown that the other end works; one may be made only to say that it does not. */
const STEADY_MS = 5_000;

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 20_000;

export interface SocketOptions {
  /** Asked anew for each connection, so that it can name the latest cursor. */
  url: () => string;
  /** A token that is good now. */
  token: () => Promise<string>;
  /** A token was refused by the other end. */
  onTokenRefused: (token: string) => void;
  onText: (text: string) => void;
  onState: (state: SocketState) => void;
  /** A connection was made: the moment to say what is wanted. */
  onOpen?: () => void;
  random?: () => number;
  connect?: (url: string, protocols: string[]) => WebSocket;
}

/** A WebSocket that comes back by itself, with growing and jittered delays, until it is disposed of or told that there is nothing. */
export class ReconnectingSocket {
  private socket: WebSocket | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private disposed = false;

  constructor(private readonly options: SocketOptions) {
    void this.connect();
  }

  /** Whether it was sent: nothing is kept for later, for `onOpen` says what is wanted then. */
  send(text: string): boolean {
    if (this.socket?.readyState !== WebSocket.OPEN) {
      return false;
    }
    this.socket.send(text);
    return true;
  }

  /** Tries at once instead of waiting further: the network is back, or somebody looks again. */
  wake(): void {
    if (this.timer !== undefined) {
      clearTimeout(this.timer);
      this.timer = undefined;
      void this.connect();
    }
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.socket?.readyState !== WebSocket.CONNECTING) {
      this.socket?.close(1000);
    }
    this.socket = null;
  }

  private async connect(): Promise<void> {
    this.options.onState('connecting');
    let token: string;
    try {
      token = await this.options.token();
    } catch {
      this.retryLater();
      return;
    }
    if (this.disposed) {
      return;
    }
    const open = this.options.connect ?? ((url, protocols) => new WebSocket(url, protocols));
    const socket = open(this.options.url(), ['kandev.v1', `bearer.${token}`]);
    this.socket = socket;
    let opened = Infinity;
    socket.onopen = () => {
      if (this.disposed) {
        // Not before: a browser reports a connection that is ended while it is made as one that failed.
        socket.close(1000);
        return;
      }
      opened = Date.now();
      this.options.onState('open');
      this.options.onOpen?.();
    };
    socket.onmessage = (event: MessageEvent<string>) => {
      if (!this.disposed) {
        this.options.onText(event.data);
      }
    };
    socket.onclose = (event) => {
      if (!this.disposed && this.socket === socket) {
        this.socket = null;
        if (Date.now() - opened >= STEADY_MS) {
          this.failures = 0;
        }
        this.closed(event.code, token);
      }
    };
  }

  private closed(code: number, token: string): void {
    if (code === NOTHING_HERE) {
      this.options.onState('gone');
      return;
    }
    if (code === TOKEN_EXPIRED) {
      this.options.onTokenRefused(token);
    }
    this.retryLater();
  }

  private retryLater(): void {
    if (this.disposed) {
      return;
    }
    this.options.onState('waiting');
    const longest = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** this.failures);
    this.failures++;
    const random = this.options.random ?? Math.random;
    this.timer = setTimeout(
      () => {
        this.timer = undefined;
        void this.connect();
      },
      longest / 2 + (random() * longest) / 2,
    );
  }
}
