// An agent of the Agent Client Protocol that does what its prompt says, word by word; the words are separated by semicolons.
import { createInterface } from 'node:readline';
import { existsSync } from 'node:fs';

const version = Number(process.env.SPEAKS ?? 1);
let requests = 0;
const waiting = new Map();
let cancel = () => {};

const write = (message) => process.stdout.write(JSON.stringify({ jsonrpc: '2.0', ...message }) + '\n');
const ask = (method, params) =>
  new Promise((resolve) => {
    waiting.set(requests, resolve);
    write({ id: requests++, method, params });
  });
const update = (update) => write({ method: 'session/update', params: { sessionId: 's', update } });
const say = (text) => update({ sessionUpdate: 'agent_message_chunk', content: { type: 'text', text } });
const until = async (holds) => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
};

const words = {
  say,
  count: async (n) => { for (let i = 1; i <= Number(n); i++) say(i + ' '); },
  permission: async () => {
    const answer = await ask('session/request_permission', {
      sessionId: 's',
      toolCall: { toolCallId: 't', title: 'rm' },
      options: [
        { optionId: 'always', name: 'Always', kind: 'allow_always' },
        { optionId: 'yes', name: 'Yes', kind: 'allow_once' },
        { optionId: 'no', name: 'No', kind: 'reject_once' },
      ],
    });
    say(answer.result.outcome.optionId ?? answer.result.outcome.outcome);
  },
  write: async (name) => {
    const path = process.env.KANDEV_WORKSPACE + '/' + name;
    await ask('fs/write_text_file', { sessionId: 's', path, content: 'written\n' });
    const read = await ask('fs/read_text_file', { sessionId: 's', path });
    say(read.result?.content ?? 'refused');
  },
  terminal: async (command) => {
    const cwd = process.env.KANDEV_WORKSPACE;
    const env = [{ name: 'MARK', value: 'marked' }];
    const created = await ask('terminal/create', { sessionId: 's', command, args: [], env, cwd, outputByteLimit: 1000 });
    const terminal = { sessionId: 's', terminalId: created.result.terminalId };
    const call = { toolCallId: 'c', title: 'run', kind: 'execute' };
    const content = [{ type: 'terminal', terminalId: terminal.terminalId }];
    update({ sessionUpdate: 'tool_call', ...call, status: 'in_progress', content });
    const waited = ask('terminal/wait_for_exit', terminal);
    say('waits ');
    const { exitCode, signal } = (await waited).result;
    const { output } = (await ask('terminal/output', terminal)).result;
    await ask('terminal/release', terminal);
    update({ sessionUpdate: 'tool_call_update', ...call, status: 'completed' });
    say(output + (exitCode ?? signal));
  },
  print: (text) => process.stdout.write(text + '\n'),
  hang: () => new Promise((resolve) => { cancel = resolve; }),
  until: (name) => until(() => existsSync(name)),
  crash: () => { process.stderr.write('out of ideas\n'); process.exit(9); },
};

const methods = {
  initialize: () => ({ protocolVersion: version, agentCapabilities: { sessionCapabilities: { resume: {} } } }),
  'session/new': () => ({ sessionId: 's' }),
  'session/resume': ({ sessionId }) => { resumed = sessionId; return {}; },
  'session/prompt': async ({ prompt }) => {
    if (resumed) say('resumed ' + resumed + ' ');
    resumed = null;
    for (const sentence of prompt[0].text.split(';')) {
      const [word, ...rest] = sentence.split(' ');
      await words[word](rest.join(' '));
    }
    return { stopReason: 'end_turn' };
  },
};
let resumed = null;

createInterface({ input: process.stdin }).on('line', async (line) => {
  const message = JSON.parse(line);
  if (message.method === 'session/cancel') cancel();
  else if (message.method) write({ id: message.id, result: await methods[message.method](message.params) });
  else waiting.get(message.id)(message);
}).on('close', () => process.exit(3));
