-- A conversation is heard again from its beginning: line says after how many lines of the agent it was told something.
alter table agent_deliveries
    add column line bigint not null default 0,
    drop constraint agent_deliveries_kind_ck,
    add constraint agent_deliveries_kind_ck check (kind in ('PROMPT', 'PERMISSION', 'CANCEL', 'REQUEST', 'ANSWER'));
alter table agent_deliveries alter column line drop default;

-- The lines of the text that is published, from before it is: should they be captured again, they are joined likewise.
create table agent_joined_lines (
    instance_id uuid not null,
    first_line bigint not null,
    last_line bigint not null,
    constraint agent_joined_lines_pk primary key (instance_id),
    constraint agent_joined_lines_instance_fk foreign key (instance_id) references agent_instances (id) on delete cascade,
    constraint agent_joined_lines_ck check (first_line >= 1 and last_line >= first_line)
);
