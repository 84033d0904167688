import type { Task, TaskExecution } from '../api/types';
import { ReconnectingSocket, type SocketOptions, type SocketState } from './reconnecting-socket';
import { streamUrl } from './stream-url';

/** What an event tells of a task, as it is after the change: not its description, its place or who made it. */
export interface TaskNews {
  task_id: string;
  board_id: string;
  title: string;
  state: Task['state'];
  priority: number;
  agent_type: string | null;
  repository_url: string | null;
  branch: string | null;
  auto_start: boolean;
  start_after: string | null;
  version: number;
  execution: TaskExecution | null;
}

export interface TaskChange {
  type: 'task.created' | 'task.updated' | 'task.state_changed' | 'task.deleted';
  subject: string;
  actor?: string;
  data: TaskNews;
}

export interface BoardListener {
  onChange: (change: TaskChange) => void;
  /** Events may have been missed, for the stream keeps none: read the board again. */
  onGap: () => void;
}

type Frame =
  | { kind: 'task_event'; event: TaskChange }
  | { kind: 'subscribed'; board_ids: string[] }
  | { kind: 'error' }
  | { kind: 'message' };

/** After so long what could not be subscribed is asked for again. */
const ASK_AGAIN_MS = 5_000;

/** The one stream of all boards that anything on the page looks at. */
export class BoardStream {
  private socket: ReconnectingSocket | null = null;
  private readonly boards = new Map<string, Set<BoardListener>>();
  private readonly stateListeners = new Set<() => void>();
  private current: SocketState = 'connecting';
  /** Boards whose events come on this connection. */
  private readonly subscribed = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: Pick<SocketOptions, 'token' | 'onTokenRefused' | 'connect'>) {}

  readonly state = (): SocketState => this.current;

  readonly onState = (listener: () => void): (() => void) => {
    this.stateListeners.add(listener);
    return () => {
      this.stateListeners.delete(listener);
    };
  };

  /** Begins to tell of a board's tasks; the answer ends it. */
  follow(boardId: string, listener: BoardListener): () => void {
    const listeners = this.boards.get(boardId) ?? new Set();
    const isNew = listeners.size === 0;
    this.boards.set(boardId, listeners.add(listener));
    if (this.socket === null) {
      this.open();
    } else if (isNew) {
      this.say('subscribe', [boardId]);
    }
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.boards.get(boardId) === listeners) {
        this.boards.delete(boardId);
        this.subscribed.delete(boardId);
        this.say('unsubscribe', [boardId]);
      }
    };
  }

  wake(): void {
    this.socket?.wake();
  }

  /** Whoever signed out is told nothing more. */
  close(): void {
    this.socket?.dispose();
    this.socket = null;
    clearTimeout(this.timer);
    this.become('connecting');
  }

  private open(): void {
    this.socket = new ReconnectingSocket({
      ...this.options,
      url: () => streamUrl('/api/v1/orchestrator/stream'),
      onText: (text) => {
        this.hear(JSON.parse(text) as Frame);
      },
      onState: (state) => {
        this.become(state);
      },
      onOpen: () => {
        this.resubscribe();
      },
    });
  }

  private resubscribe(): void {
    this.subscribed.clear();
    this.say('subscribe', [...this.boards.keys()]);
  }

  private hear(frame: Frame): void {
    switch (frame.kind) {
      case 'task_event':
        this.boards.get(frame.event.data.board_id)?.forEach((listener) => {
          listener.onChange(frame.event);
        });
        break;
      case 'subscribed':
        frame.board_ids.filter((boardId) => !this.subscribed.has(boardId)).forEach(this.begin);
        break;
      case 'error':
        this.askAgain();
        break;
      case 'message':
        break;
    }
  }

  /** What was read before may be from before the first event that comes. */
  private readonly begin = (boardId: string): void => {
    this.subscribed.add(boardId);
    this.boards.get(boardId)?.forEach((listener) => {
      listener.onGap();
    });
  };

  /** The service behind may have been away: what is not subscribed yet is asked for once more. */
  private askAgain(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.say(
        'subscribe',
        [...this.boards.keys()].filter((boardId) => !this.subscribed.has(boardId)),
      );
    }, ASK_AGAIN_MS);
  }

  private say(action: 'subscribe' | 'unsubscribe', boards: string[]): void {
    if (boards.length > 0) {
      this.socket?.send(JSON.stringify({ action, board_ids: boards, messages: false }));
    }
  }

  private become(state: SocketState): void {
    this.current = state;
    this.stateListeners.forEach((listener) => {
      listener();
    });
  }
}
