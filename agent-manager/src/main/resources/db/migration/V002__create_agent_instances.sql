create table agent_instances (
    id uuid not null,
    task_id uuid not null,
    execution_id uuid not null,
    attempt integer not null,
    agent_type text not null,
    task_title text not null,
    task_description text not null,
    prompt text not null,
    repository_url text,
    branch text,
    resume_session_id text,
    runtime text,
    status text not null,
    container_id text,
    exit_code integer,
    failure text,
    error text,
    session_id text,
    stop_reason text,
    stop_forced boolean not null default false,
    stdout_line bigint not null default 0,
    stdout_offset bigint not null default 0,
    stderr_line bigint not null default 0,
    stderr_offset bigint not null default 0,
    created_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    constraint agent_instances_pk primary key (id),
    constraint agent_instances_attempt_uq unique (execution_id, attempt),
    constraint agent_instances_attempt_ck check (attempt >= 1),
    constraint agent_instances_status_ck check (status in
        ('PENDING', 'STARTING', 'RUNNING', 'PAUSED', 'COMPLETED', 'FAILED', 'STOPPED')),
    constraint agent_instances_finished_ck check ((status in ('COMPLETED', 'FAILED', 'STOPPED')) = (finished_at is not null))
);

create index agent_instances_task_ix on agent_instances (task_id, created_at desc);
create index agent_instances_created_ix on agent_instances (created_at desc);
create index agent_instances_unfinished_ix on agent_instances (created_at) where finished_at is null;
