create table agent_types (
    name text not null,
    spec jsonb not null,
    created_at timestamptz not null default now(),
    constraint agent_types_pk primary key (name),
    constraint agent_types_name_ck check (name ~ '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$')
);
