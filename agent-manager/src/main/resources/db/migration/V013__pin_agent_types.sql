-- What its agent type was when an instance was launched: it is taken up again as it was begun, though the type has changed since.
create table agent_instance_types (
    instance_id uuid not null,
    spec jsonb not null,
    constraint agent_instance_types_pk primary key (instance_id),
    constraint agent_instance_types_instance_fk foreign key (instance_id) references agent_instances (id) on delete cascade
);
