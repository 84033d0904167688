import type { AgentType, NewTask } from '@/shared/api/types';

/** When an agent starts: `at` a time, at once, or when somebody says so. */
export type Start = 'now' | 'later' | 'at';

export interface TaskDraft {
  title: string;
  description: string;
  repository: string;
  branch: string;
  agentType: string;
  priority: number;
  start: Start;
  /** As an input of type datetime-local has it: this browser's time. */
  startAt: string;
}

export const NO_AGENT = '-';

export const emptyDraft: TaskDraft = {
  title: '',
  description: '',
  repository: '',
  branch: '',
  agentType: NO_AGENT,
  priority: 0,
  start: 'now',
  startAt: '',
};

/** What the server is told; empty fields are not there at all. */
export function bodyOf(draft: TaskDraft): NewTask {
  const hasAgent = draft.agentType !== NO_AGENT;
  return {
    title: draft.title.trim(),
    priority: draft.priority,
    auto_start: draft.start !== 'later',
    ...(draft.description.trim() ? { description: draft.description } : {}),
    ...(draft.repository.trim() ? { repository_url: draft.repository.trim() } : {}),
    ...(draft.branch.trim() ? { branch: draft.branch.trim() } : {}),
    ...(hasAgent ? { agent_type: draft.agentType } : {}),
    ...(hasAgent && draft.start === 'at' && draft.startAt
      ? { start_after: new Date(draft.startAt).toISOString() }
      : {}),
  };
}

/** What an agent type needs of this machine, in words; null when nothing. */
export function needsOf(type: AgentType): string | null {
  const { required_env: required, ssh, git_credentials: git } = type.credentials;
  const needs = [...required, ...(ssh ? ['your SSH keys'] : []), ...(git ? ['your git credentials'] : [])];
  return needs.length > 0 ? `Uses ${needs.join(', ')}.` : null;
}
