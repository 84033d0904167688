import type { AgentType, AgentTypeBody } from '@/shared/api/types';

/** An agent type as it is being written. Its keys are the names by which the server speaks of its fields. */
export interface AgentTypeDraft {
  name: string;
  description: string;
  protocol: AgentTypeBody['protocol'];
  runtime: NonNullable<AgentTypeBody['runtime']>;
  image: string;
  tag: string;
  /** The program and its arguments, one a line. */
  command: string;
  'resources.cpu': string;
  'resources.memory': string;
  'resources.disk': string;
  'resources.pids': string;
  /** `NAME=value`, one a line. */
  environment: string;
  'credentials.ssh': boolean;
  'credentials.git_config': boolean;
  'credentials.git_credentials': boolean;
  /** Names, one a line. */
  'credentials.env': string;
  /** Names, one a line. */
  'credentials.required_env': string;
  network: string;
  /** Words, one a line. */
  capabilities: string;
  permission_policy: NonNullable<AgentTypeBody['permission_policy']>;
  mode: string;
  model: string;
  auth_method: string;
  /** As they are: they have no field. */
  mcp_servers: { [key: string]: unknown }[];
  timeout_seconds: string;
  stall_seconds: string;
  enabled: boolean;
}

export type TextKey = {
  [K in keyof AgentTypeDraft]: AgentTypeDraft[K] extends string ? K : never;
}[keyof AgentTypeDraft];
export type SwitchKey = {
  [K in keyof AgentTypeDraft]: AgentTypeDraft[K] extends boolean ? K : never;
}[keyof AgentTypeDraft];

/** What is empty here gets the server's default. */
export const emptyDraft: AgentTypeDraft = {
  name: '',
  description: '',
  protocol: 'acp-rpc',
  runtime: 'auto',
  image: '',
  tag: '',
  command: '',
  'resources.cpu': '',
  'resources.memory': '',
  'resources.disk': '',
  'resources.pids': '',
  environment: '',
  'credentials.ssh': true,
  'credentials.git_config': true,
  'credentials.git_credentials': true,
  'credentials.env': '',
  'credentials.required_env': '',
  network: '',
  capabilities: '',
  permission_policy: 'ask',
  mode: '',
  model: '',
  auth_method: '',
  mcp_servers: [],
  timeout_seconds: '',
  stall_seconds: '',
  enabled: true,
};

export function draftOf(type: AgentType): AgentTypeDraft {
  return {
    name: type.name,
    description: type.description,
    protocol: type.protocol,
    runtime: type.runtime,
    // Both are null for a type that has only a command.
    image: type.image || '',
    tag: type.tag || '',
    command: type.command.join('\n'),
    'resources.cpu': type.resources.cpu,
    'resources.memory': type.resources.memory,
    'resources.disk': type.resources.disk,
    'resources.pids': String(type.resources.pids),
    environment: Object.entries(type.environment)
      .map(([name, value]) => `${name}=${value}`)
      .join('\n'),
    'credentials.ssh': type.credentials.ssh,
    'credentials.git_config': type.credentials.git_config,
    'credentials.git_credentials': type.credentials.git_credentials,
    'credentials.env': type.credentials.env.join('\n'),
    'credentials.required_env': type.credentials.required_env.join('\n'),
    network: type.network,
    capabilities: type.capabilities.join('\n'),
    permission_policy: type.permission_policy,
    mode: type.mode ?? '',
    model: type.model ?? '',
    auth_method: type.auth_method ?? '',
    mcp_servers: type.mcp_servers ?? [],
    timeout_seconds: String(type.timeout_seconds),
    stall_seconds: String(type.stall_seconds),
    enabled: type.enabled,
  };
}

export function bodyOf(draft: AgentTypeDraft): AgentTypeBody {
  return {
    name: draft.name.trim(),
    description: draft.description.trim(),
    protocol: draft.protocol,
    runtime: draft.runtime,
    image: draft.image.trim(),
    tag: draft.tag.trim(),
    command: lines(draft.command),
    resources: {
      cpu: draft['resources.cpu'].trim(),
      memory: draft['resources.memory'].trim(),
      disk: draft['resources.disk'].trim(),
      pids: Number(draft['resources.pids']),
    },
    environment: variables(draft.environment),
    credentials: {
      ssh: draft['credentials.ssh'],
      git_config: draft['credentials.git_config'],
      git_credentials: draft['credentials.git_credentials'],
      env: lines(draft['credentials.env']),
      required_env: lines(draft['credentials.required_env']),
    },
    network: draft.network.trim(),
    capabilities: lines(draft.capabilities),
    permission_policy: draft.permission_policy,
    mode: draft.mode.trim(),
    model: draft.model.trim(),
    auth_method: draft.auth_method.trim(),
    mcp_servers: draft.mcp_servers,
    timeout_seconds: Number(draft.timeout_seconds),
    stall_seconds: Number(draft.stall_seconds),
    enabled: draft.enabled,
  };
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A line without `=` is a variable with an empty value. Values are taken as they are, spaces too. */
function variables(text: string): Record<string, string> {
  return Object.fromEntries(
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => {
        const at = line.indexOf('=');
        return at < 0 ? [line.trim(), ''] : [line.slice(0, at).trim(), line.slice(at + 1)];
      }),
  );
}
