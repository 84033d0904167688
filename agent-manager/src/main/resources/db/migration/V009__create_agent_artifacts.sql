create table agent_artifacts (
    id         uuid        not null,
    task_id    uuid        not null,
    -- Who named it first.
    agent_id   uuid        not null,
    -- Below the workspace.
    path       text        not null,
    type       text        not null,
    created_at timestamptz not null,
    constraint agent_artifacts_pk primary key (id),
    constraint agent_artifacts_path_uq unique (task_id, path)
);
