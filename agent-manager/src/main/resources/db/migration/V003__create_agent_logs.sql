-- line is the number of the line on its stream: what is captured again is recognized by it.
create table agent_logs (
    id bigint generated always as identity,
    instance_id uuid not null,
    stream text not null,
    line bigint not null,
    text text not null,
    created_at timestamptz not null,
    constraint agent_logs_pk primary key (id),
    constraint agent_logs_line_uq unique (instance_id, stream, line),
    constraint agent_logs_instance_fk foreign key (instance_id) references agent_instances (id) on delete cascade,
    constraint agent_logs_stream_ck check (stream in ('stdout', 'stderr'))
);

create index agent_logs_instance_ix on agent_logs (instance_id, id);
