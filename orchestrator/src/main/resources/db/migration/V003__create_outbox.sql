create table outbox (
    id         bigint generated always as identity,
    subject    text        not null,
    message_id text        not null,
    payload    text        not null,
    created_at timestamptz not null default now(),
    constraint outbox_pk primary key (id)
);
