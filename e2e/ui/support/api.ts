import { randomUUID } from 'node:crypto';
import { system } from './system';

export const administrator = { email: 'ada@example.org', username: 'ada', password: 'correct horse' };

export interface Task {
  id: string;
  title: string;
  state: string;
  description: string;
}

export interface NewTask {
  title: string;
  description?: string;
  agent_type?: string;
  repository_url?: string;
  priority?: number;
  auto_start?: boolean;
}

const PATIENCE_MS = 60_000;
const LOOK_MS = 200;

/** The REST API, for what has to be there before somebody looks at it. */
export class Api {
  private constructor(private readonly token: string) {}

  static async signIn(): Promise<Api> {
    return new Api((await newSession()).access_token);
  }

  board(name: string): Promise<{ id: string; name: string }> {
    return this.call('POST', '/boards', { name });
  }

  task(boardId: string, task: NewTask): Promise<Task> {
    return this.call('POST', `/boards/${boardId}/tasks`, task);
  }

  move(taskId: string, state: string): Promise<Task> {
    return this.call('PATCH', `/tasks/${taskId}/position`, { state });
  }

  /** An agent whose program is a shell script; answers the name of its type, which begins with its kind. */
  async agent(kind: string, script: string): Promise<string> {
    const name = `${kind}-${randomUUID().slice(0, 8)}`;
    const command = ['bash', '-c', script];
    await this.call('POST', '/agent-types', { name, protocol: 'acp-stream', runtime: 'process', command });
    return name;
  }

  async state(taskId: string): Promise<string> {
    return (await this.call<Task>('GET', `/tasks/${taskId}`)).state;
  }

  async description(taskId: string): Promise<string> {
    return (await this.call<Task>('GET', `/tasks/${taskId}`)).description;
  }

  async awaitState(taskId: string, state: string): Promise<void> {
    await until(`the task ${taskId} is ${state}`, async () => (await this.state(taskId)) === state);
  }

  /** Until there is a message of a type. */
  async awaitMessage(taskId: string, type: string): Promise<void> {
    const path = `/orchestrator/tasks/${taskId}/messages?limit=500`;
    await until(`the task ${taskId} has a ${type}`, async () => {
      const { messages } = await this.call<{ messages: { type: string }[] }>('GET', path);
      return messages.some((message) => message.type === type);
    });
  }

  /** Ends its agent. */
  stop(taskId: string): Promise<void> {
    return this.call('POST', `/orchestrator/tasks/${taskId}/stop`, {});
  }

  private async call<T>(method: string, path: string, body?: object): Promise<T> {
    return call<T>(method, path, body, { Authorization: `Bearer ${this.token}` });
  }
}

interface Session {
  access_token: string;
  refresh_token: string;
}

/** A sign-in of its own for each browser, because its refresh token is good once. */
export function newSession(): Promise<Session> {
  const { username: login, password } = administrator;
  return call('POST', '/auth/login', { login, password });
}

async function call<T>(
  method: string,
  path: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<T> {
  const response = await fetch(`${system.url}/api/v1${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const answer = await response.text();
  if (!response.ok) {
    throw new Error(`${method} ${path} answered ${String(response.status)}: ${answer}`);
  }
  return (answer === '' ? undefined : JSON.parse(answer)) as T;
}

/** Until the system answers again. */
export function awaitReady(): Promise<void> {
  return until('the system is ready', () =>
    fetch(`${system.url}/q/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
}

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (const patience = Date.now() + PATIENCE_MS; !(await isSo());) {
    if (Date.now() > patience) {
      throw new Error(`it did not come to it that ${what}`);
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
