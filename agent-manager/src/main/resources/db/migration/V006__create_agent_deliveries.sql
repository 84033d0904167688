-- What an agent must be told once: the id of each prompt and of each permission that was answered.
create table agent_deliveries (
    instance_id uuid not null,
    kind text not null,
    key text not null,
    created_at timestamptz not null,
    constraint agent_deliveries_pk primary key (instance_id, kind, key),
    constraint agent_deliveries_instance_fk foreign key (instance_id) references agent_instances (id) on delete cascade,
    constraint agent_deliveries_kind_ck check (kind in ('PROMPT', 'PERMISSION'))
);
