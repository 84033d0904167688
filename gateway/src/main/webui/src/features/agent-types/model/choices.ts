export const protocols = [
  {
    value: 'acp-rpc',
    label: 'acp-rpc',
    detail: 'Agent Client Protocol: JSON-RPC on its standard input and output',
  },
  { value: 'acp-stream', label: 'acp-stream', detail: 'a message a line on its standard output' },
];

export const runtimes = [
  {
    value: 'auto',
    label: 'Where it can',
    detail: 'in a container where there are some, otherwise as a process',
  },
  { value: 'docker', label: 'In a Docker container' },
  { value: 'process', label: 'As a process' },
  { value: 'kubernetes', label: 'On Kubernetes' },
];

export const permissionPolicies = [
  { value: 'ask', label: 'Ask the people of the task' },
  { value: 'allow', label: 'Allow it' },
  { value: 'deny', label: 'Deny it' },
];
