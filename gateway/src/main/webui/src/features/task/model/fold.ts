import type { Envelope } from '@/shared/stream/envelope';
import type { Item, TextItem } from './items';
import { list, num, str } from './read-data';
import { readPermission, readTool } from './read-tool';

/** What goes on below the conversation, and is not for reading. */
const unread = new Set(['heartbeat', 'usage']);
const runStates: Record<string, string> = {
  queued: 'Queued',
  starting: 'Starting',
  running: 'At work',
  waiting: 'Waiting for you',
  paused: 'Paused',
  completed: 'Done',
  failed: 'Failed',
  stopped: 'Stopped',
  retrying: 'Trying again',
};

/** Makes items of messages in their order. */
export function fold(messages: readonly Envelope[]): Item[] {
  const folding = new Folding();
  messages.forEach((message) => {
    folding.add(message);
  });
  return folding.items;
}

class Folding {
  readonly items: Item[] = [];
  /** Where that is which later messages renew. */
  private readonly places = new Map<string, number>();

  add(message: Envelope): void {
    const { type, seq, timestamp, data } = message;
    switch (type) {
      case 'message':
        this.text(data['role'] === 'user' ? 'user' : 'agent', message);
        break;
      case 'thought':
        this.text('thought', message);
        break;
      case 'tool_call':
        this.renew(`tool ${str(data['id'])}`, readTool(message));
        break;
      case 'permission':
        this.renew(`permission ${str(data['id'])}`, readPermission(message));
        break;
      case 'plan':
        this.renew('plan', {
          kind: 'plan',
          seq,
          entries: list(data['entries']).map((entry) => ({
            content: str(entry['content']),
            status: str(entry['status']),
          })),
        });
        break;
      case 'progress':
        this.following({ kind: 'progress', seq, percent: num(data['progress']), text: str(data['message']) });
        break;
      case 'log':
        this.items.push({ kind: 'log', seq, level: str(data['level']), text: str(data['message']) });
        break;
      case 'status':
        this.status(seq, timestamp, data);
        break;
      case 'error':
        this.items.push({
          kind: 'error',
          seq,
          text: str(data['error']) || str(data['message']) || 'Something failed',
          detail: typeof data['details'] === 'string' ? data['details'] : '',
        });
        break;
      case 'result':
        this.result(seq, data);
        break;
      default:
        if (!unread.has(type)) {
          this.items.push({ kind: 'other', seq, type, json: JSON.stringify(data, null, 2) });
        }
    }
  }

  private text(kind: TextItem['kind'], { seq, data }: Envelope): void {
    const text = str(data['text']);
    const messageId = str(data['message_id']) || null;
    const last = this.items.at(-1);
    if (kind !== 'user' && last?.kind === kind && last.messageId === messageId) {
      this.items[this.items.length - 1] = { ...last, text: joined(last.text, text) };
      return;
    }
    if (kind === 'user') {
      // What is planned after this is another plan.
      this.places.delete('plan');
    }
    if (text !== '') {
      this.items.push({ kind, seq, text, messageId });
    }
  }

  private renew(key: string, item: Item): void {
    const place = this.places.get(key);
    const known = place === undefined ? undefined : this.items[place];
    if (place === undefined || known === undefined) {
      this.places.set(key, this.items.push(item) - 1);
    } else {
      this.items[place] = { ...item, seq: known.seq };
    }
  }

  /** Takes the place of one of its kind that is just ahead. */
  private following(item: Item): void {
    const last = this.items.at(-1);
    if (last?.kind === item.kind) {
      this.items[this.items.length - 1] = { ...item, seq: last.seq };
    } else {
      this.items.push(item);
    }
  }

  private status(seq: number, at: string, data: Record<string, unknown>): void {
    const state = runStates[str(data['status'])];
    if (state !== undefined) {
      const attempt = num(data['attempt']);
      this.following({
        kind: 'status',
        seq,
        at,
        text:
          attempt > 1
            ? `${state}, attempt ${String(attempt)} of ${String(num(data['max_attempts']))}`
            : state,
      });
    }
  }

  private result(seq: number, data: Record<string, unknown>): void {
    const summary = str(data['summary']);
    const last = this.items.at(-1);
    const isSaid = last?.kind === 'agent' && last.text.trim() === summary.trim();
    this.items.push({
      kind: 'result',
      seq,
      good: str(data['status']) !== 'failed',
      text: isSaid ? '' : summary,
      artifacts: list(data['artifacts'])
        .map((artifact) => str(artifact['path']))
        .filter(Boolean),
    });
  }
}

/**
 * Agents send their words in pieces, or whole paragraphs one after the other. A piece that begins a sentence brings its space along;
 * one that does not, after the end of another sentence, is a paragraph.
 */
function joined(text: string, more: string): string {
  return /[.!?:]$/.test(text) && /^\p{Lu}/u.test(more) ? `${text}\n\n${more}` : text + more;
}
