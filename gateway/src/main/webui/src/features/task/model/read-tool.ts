import type { Envelope } from '@/shared/stream/envelope';
import type { PermissionItem, ToolItem } from './items';
import { list, obj, str } from './read-data';

function outputOf(content: unknown): string {
  if (typeof content === 'string') {
    return content;
  }
  return list(content)
    .map((part) => str(part['text']) || str(obj(part['content'])['text']))
    .filter(Boolean)
    .join('\n');
}

export function readTool({ seq, data }: Envelope): ToolItem {
  const diff = obj(data['diff']);
  return {
    kind: 'tool',
    seq,
    id: str(data['id']),
    title: str(data['title']).split('\n')[0] || 'Tool call',
    toolKind: str(data['kind']),
    status: str(data['status']) || 'pending',
    locations: list(data['locations'])
      .map((location) => str(location['path']))
      .filter(Boolean),
    output: outputOf(data['content']),
    diff: str(diff['path'])
      ? { path: str(diff['path']), oldText: str(diff['old_text']), newText: str(diff['new_text']) }
      : null,
  };
}

export function readPermission({ seq, data }: Envelope): PermissionItem {
  const options = list(data['options']).map((option) => ({
    id: str(option['id']),
    name: str(option['name']),
    kind: str(option['kind']),
  }));
  const outcome = data['outcome'] === undefined || data['outcome'] === null ? null : obj(data['outcome']);
  const chosen = options.find((option) => option.id === str(outcome?.['option_id']));
  return {
    kind: 'permission',
    seq,
    id: str(data['id']),
    title: str(obj(data['tool_call'])['title']) || 'The agent asks for permission',
    options,
    outcome: outcome && (chosen?.name ?? 'withdrawn'),
  };
}
