-- The audit log outlives its task, so there is no foreign key.
create table task_events (
    id         uuid        not null,
    task_id    uuid        not null,
    type       text        not null,
    actor      text        not null,
    old_state  text,
    new_state  text,
    reason     text        not null default '',
    created_at timestamptz not null,
    constraint task_events_pk primary key (id)
);

create index task_events_task on task_events (task_id, created_at);
