import type { components } from './schema';

type Schemas = components['schemas'];

export type User = Schemas['User'];
export type Registrations = Schemas['Openness'];
export type TokenPair = Schemas['TokenPair'];

export type Board = Schemas['BoardView'];
export type Member = Schemas['MemberView'];
export type MemberRole = Member['role'];

export type Task = Schemas['TaskView'];
export type TaskExecution = NonNullable<Task['execution']>;
export type NewTask = Schemas['TaskBody'];
export type TaskEvent = Schemas['TaskEventView'];

export type RunStatus = Schemas['RunStatus'];
export type Execution = Schemas['ExecutionView'];
export type AgentType = Schemas['AgentTypeView'];
export type Agent = Schemas['AgentView'];
export type Artifact = Schemas['Artifact'];
export type Changes = Schemas['ChangesView'];
