alter table agent_types
    -- Whether it still follows the file of seeds, or somebody has decided about it since.
    add column seeded boolean not null default true,
    -- A removed one stays for the agents that run, and so that the seeds do not bring it back.
    add column deleted_at timestamptz,
    add column updated_at timestamptz not null default now();
alter table agent_types alter column seeded drop default;
