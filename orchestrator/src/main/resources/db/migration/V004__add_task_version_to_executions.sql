-- The version that the task had when the execution was queued: an event of an earlier one says nothing about it.
alter table executions add column task_version bigint not null default 0;
alter table executions alter column task_version drop default;
