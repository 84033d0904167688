-- Each lets one person register once.
create table invitations (
    id         uuid        not null constraint invitations_pkey primary key,
    email      text,
    role       text        not null constraint invitations_role_known check (role in ('user', 'admin')),
    token_hash text        not null constraint invitations_hash_key unique,
    created_by uuid        not null constraint invitations_creator_fkey references users (id) on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    used_by    uuid        constraint invitations_user_fkey references users (id) on delete cascade
);

create index invitations_creator_idx on invitations (created_by);
create index invitations_user_idx on invitations (used_by);
