/** A message of a task's history, as the server keeps it. Types unknown here may come and are passed on. */
export interface Envelope {
  type: string;
  timestamp: string;
  agent_id?: string;
  task_id: string;
  seq: number;
  data: Record<string, unknown>;
}
