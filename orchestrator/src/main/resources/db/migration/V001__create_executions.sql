create table executions (
    id                uuid        not null,
    task_id           uuid        not null,
    board_id          uuid        not null,
    agent_type        text        not null,
    -- The event or request that queued it: one that comes again queues nothing.
    trigger_id        text        not null,
    status            text        not null,
    priority          integer     not null,
    -- The task's own priority as we last saw it: only a change of it moves the execution.
    task_priority     integer     not null,
    attempt           integer     not null,
    max_attempts      integer     not null,
    agent_id          uuid,
    session_id        text,
    -- How often this attempt's launch was begun, and when it is due to be begun again.
    launch_calls      integer     not null,
    launch_due_at     timestamptz,
    progress          integer     not null,
    current_operation text        not null,
    error_reason      text,
    error_message     text,
    stop_requested_at timestamptz,
    stop_reason       text,
    stop_forced       boolean     not null,
    -- False when somebody else decided where the task belongs, so that our end must not move it.
    moves_task        boolean     not null,
    queued_at         timestamptz not null,
    available_at      timestamptz not null,
    started_at        timestamptz,
    finished_at       timestamptz,
    -- When the task had been told of the end.
    settled_at        timestamptz,
    version           bigint      not null,
    constraint executions_pk primary key (id),
    constraint executions_trigger unique (trigger_id),
    constraint executions_status check (status in
        ('QUEUED', 'STARTING', 'RUNNING', 'PAUSED', 'WAITING', 'SUCCEEDED', 'FAILED', 'STOPPED')),
    constraint executions_finished check ((status in ('SUCCEEDED', 'FAILED', 'STOPPED')) = (finished_at is not null)),
    constraint executions_priority check (priority between 0 and 10),
    constraint executions_progress check (progress between 0 and 100)
);

create unique index executions_one_unfinished_per_task on executions (task_id) where finished_at is null;
create index executions_of_task on executions (task_id, queued_at desc);
create index executions_queue on executions (priority desc, queued_at) where status = 'QUEUED';
create index executions_unsettled on executions (finished_at) where finished_at is not null and settled_at is null;
