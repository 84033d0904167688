create table acp_messages (
    task_id    uuid        not null,
    seq        bigint      not null,
    -- The Nats-Msg-Id of its publisher: the identity under which it is stored once.
    message_id text        not null,
    type       text        not null,
    -- JSON as text, for jsonb would reorder what an agent wrote.
    envelope   text        not null,
    created_at timestamptz not null,
    constraint acp_messages_pk primary key (task_id, seq),
    constraint acp_messages_message_id unique (message_id)
);

-- The last seq that a task has used: it is never used again, even when the message is pruned.
create table message_cursors (
    task_id  uuid   not null,
    last_seq bigint not null,
    constraint message_cursors_pk primary key (task_id)
);

-- How far the stream has been stored without a hole.
create table ingest_positions (
    stream        text   not null,
    last_sequence bigint not null,
    constraint ingest_positions_pk primary key (stream)
);
insert into ingest_positions (stream, last_sequence) values ('ACP', 0);
