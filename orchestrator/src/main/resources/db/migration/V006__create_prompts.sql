create table prompts (
    id              uuid        not null,
    task_id         uuid        not null,
    -- Whose agent is to be given it, or was.
    execution_id    uuid        not null,
    message         text        not null,
    author          text        not null,
    status          text        not null,
    idempotency_key text,
    -- The turn of the agent after which giving it was begun; null while nobody has begun.
    after_turn      integer,
    created_at      timestamptz not null,
    delivered_at    timestamptz,
    constraint prompts_pk primary key (id),
    constraint prompts_idempotency_key unique (task_id, idempotency_key),
    constraint prompts_status check (status in ('QUEUED', 'DELIVERED', 'WITHDRAWN')),
    constraint prompts_delivered check ((status = 'DELIVERED') = (delivered_at is not null))
);

create index prompts_queued on prompts (execution_id, created_at) where status = 'QUEUED';
