import type { components } from './schema';

type Schemas = components['schemas'];

export type User = Schemas['User'];
export type Role = Schemas['Role'];
export type NewUser = Schemas['NewUser'];
export type UserChange = Schemas['UserPatch'];
export type Invitation = Schemas['Invitation'];
export type NewInvitation = Schemas['NewInvitation'];
export type ApiToken = Schemas['ApiToken'];
export type NewApiToken = Schemas['NewApiToken'];
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
export type AgentTypeBody = Schemas['AgentTypeBody'];
export type Agent = Schemas['AgentView'];
export type AgentLogLine = Schemas['AgentLogLine'];
export type QueueEntry = Schemas['QueueEntry'];
export type Artifact = Schemas['Artifact'];
export type Changes = Schemas['ChangesView'];
