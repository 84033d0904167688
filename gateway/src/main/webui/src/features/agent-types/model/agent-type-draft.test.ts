import { describe, expect, it } from 'vitest';
import type { AgentType } from '@/shared/api/types';
import { bodyOf, draftOf, emptyDraft } from './agent-type-draft';

const analyst: AgentType = {
  name: 'analyst',
  description: 'Reads',
  protocol: 'acp-stream',
  runtime: 'process',
  image: 'kandev/analyst',
  tag: '1',
  command: ['java', '-jar', 'analyst.jar'],
  resources: { cpu: '1.5', memory: '2g', disk: '', pids: 128 },
  environment: { MODE: 'deep', QUERY: 'a=b c ' },
  credentials: { ssh: true, git_config: false, git_credentials: true, env: ['A'], required_env: ['B', 'C'] },
  network: 'none',
  capabilities: ['analysis'],
  permission_policy: 'ask',
  mode: 'default',
  model: 'large',
  auth_method: 'api-key',
  // Any JSON, which its description makes out to be something else.
  mcp_servers: [{ name: 'docs', command: 'docs-server', args: [], env: [] }] as never,
  timeout_seconds: 3600,
  stall_seconds: 0,
  enabled: false,
};

describe('the draft of an agent type', () => {
  it('gives back what it was made of', () => {
    expect(bodyOf(draftOf(analyst))).toEqual(analyst);
  });

  it('leaves out empty lines', () => {
    const body = bodyOf({ ...emptyDraft, command: ' agent \n\n--acp\n', environment: '\n' });
    expect(body.command).toEqual(['agent', '--acp']);
    expect(body.environment).toEqual({});
  });

  it('takes a variable without a value as empty', () => {
    expect(bodyOf({ ...emptyDraft, environment: 'DEBUG\nLEVEL=' }).environment).toEqual({
      DEBUG: '',
      LEVEL: '',
    });
  });
});
