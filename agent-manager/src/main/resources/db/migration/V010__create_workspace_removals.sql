-- Deleted tasks whose workspace, and what belongs to it, is still to go.
create table workspace_removals (
    task_id uuid not null,
    created_at timestamptz not null,
    constraint workspace_removals_pk primary key (task_id)
);
