import { asking, editing, failing, lingering } from './agents';
import type { Api } from './api';
import { system } from './system';

/** A board on which there is everything that can be seen. */
export interface Showcase {
  boardId: string;
  running: string;
  asking: string;
  edited: string;
  reported: string;
  failed: string;
}

export async function makeShowcase(api: Api): Promise<Showcase> {
  const board = await api.board('Website');
  const run = async (kind: string, script: string, title: string) => {
    const agent_type = await api.agent(kind, script);
    return (await api.task(board.id, { title, agent_type, repository_url: system.repository })).id;
  };
  await api.task(board.id, { title: 'Collect the wishes of last week’s meeting', priority: 3 });
  await api.task(board.id, {
    title:
      'A title that goes on and on, over more lines than a card has room for, with/a/very/long/path/in/it/that/has/no/spaces.ts',
    description: 'What the **agent** is told.',
    agent_type: 'analyst',
    auto_start: false,
    priority: 8,
  });
  const blocked = await api.task(board.id, { title: 'Wait for the new logo' });
  await api.move(blocked.id, 'BLOCKED');
  const cancelled = await api.task(board.id, { title: 'Rewrite all of it' });
  await api.move(cancelled.id, 'CANCELLED');
  const reported = await api.task(board.id, {
    title: 'Report on the repository',
    description: 'Tell *what is in it*.',
    agent_type: 'analyst',
    repository_url: system.repository,
  });
  const edited = await run('polite', editing, 'Greet politely');
  const failed = await run('hasty', failing, 'Compile it');
  await api.awaitState(reported.id, 'COMPLETED');
  await api.awaitState(edited, 'COMPLETED');
  await api.awaitState(failed, 'FAILED');
  const asked = await run('careful', asking, 'Change the settings');
  const running = await run('thorough', lingering, 'Run the tests');
  await api.awaitMessage(asked, 'permission');
  await api.awaitMessage(running, 'progress');
  return { boardId: board.id, running, asking: asked, edited, reported: reported.id, failed };
}
