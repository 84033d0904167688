/** A conversation as people read it: what belongs together is one item, known by the seq of its first message. */
export type Item =
  | TextItem
  | ToolItem
  | { kind: 'plan'; seq: number; entries: PlanEntry[] }
  | PermissionItem
  | { kind: 'progress'; seq: number; percent: number; text: string }
  | { kind: 'log'; seq: number; level: string; text: string }
  | { kind: 'status'; seq: number; at: string; text: string }
  | { kind: 'error'; seq: number; text: string; detail: string }
  | { kind: 'result'; seq: number; good: boolean; text: string; artifacts: string[] }
  | { kind: 'other'; seq: number; type: string; json: string };

export interface TextItem {
  kind: 'agent' | 'user' | 'thought';
  seq: number;
  text: string;
  messageId: string | null;
}

export interface PlanEntry {
  content: string;
  status: string;
}

export interface ToolItem {
  kind: 'tool';
  seq: number;
  id: string;
  title: string;
  toolKind: string;
  status: string;
  locations: string[];
  output: string;
  diff: { path: string; oldText: string; newText: string } | null;
}

export interface PermissionItem {
  kind: 'permission';
  seq: number;
  id: string;
  title: string;
  options: { id: string; name: string; kind: string }[];
  /** What was chosen; null while it is asked for, `withdrawn` when nobody can answer any more. */
  outcome: string | null;
}
