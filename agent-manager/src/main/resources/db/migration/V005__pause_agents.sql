-- paused_millis sums up the pauses that are over; paused_at is the beginning of the one that lasts.
alter table agent_instances
    add column paused_at timestamptz,
    add column paused_millis bigint not null default 0,
    add constraint agent_instances_paused_ck check ((status = 'PAUSED') = (paused_at is not null));
