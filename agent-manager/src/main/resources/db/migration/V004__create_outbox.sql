create table outbox (
    id bigint generated always as identity primary key,
    subject text not null,
    message_id text not null,
    payload text not null,
    created_at timestamptz not null default now()
);
