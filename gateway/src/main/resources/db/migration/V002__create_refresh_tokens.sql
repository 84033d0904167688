-- One row for each refresh token ever given out; those of one sign-in share a family.
create table refresh_tokens (
    id         uuid        not null constraint refresh_tokens_pkey primary key,
    user_id    uuid        not null constraint refresh_tokens_user_fkey references users (id) on delete cascade,
    family_id  uuid        not null,
    token_hash text        not null constraint refresh_tokens_hash_key unique,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    revoked_at timestamptz
);

create index refresh_tokens_user_idx on refresh_tokens (user_id);
create index refresh_tokens_family_idx on refresh_tokens (family_id);
