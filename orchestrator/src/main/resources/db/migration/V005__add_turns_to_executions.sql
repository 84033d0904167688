-- What the agent waits for, remembered while it is paused, and by which name it calls the permission that it asks.
alter table executions add column waiting_for text;
alter table executions add column permission_id text;
update executions set waiting_for = 'PROMPT' where status = 'WAITING';
-- How often the agent has said that it waits for a prompt.
alter table executions add column turn integer not null default 0;
alter table executions alter column turn drop default;
-- What its agent is asked in place of the task's own text.
alter table executions add column prompt_id uuid;
alter table executions add column prompt text;
alter table executions add constraint executions_waiting_for check (waiting_for in ('PROMPT', 'PERMISSION'));
alter table executions add constraint executions_permission check
    (coalesce(waiting_for = 'PERMISSION', false) = (permission_id is not null));
alter table executions add constraint executions_prompt check ((prompt_id is null) = (prompt is null));
