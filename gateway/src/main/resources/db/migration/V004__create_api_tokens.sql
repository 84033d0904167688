-- Tokens for scripts. What is shown of one again is its beginning alone.
create table api_tokens (
    id           uuid        not null constraint api_tokens_pkey primary key,
    user_id      uuid        not null constraint api_tokens_user_fkey references users (id) on delete cascade,
    name         text        not null,
    prefix       text        not null,
    token_hash   text        not null constraint api_tokens_hash_key unique,
    created_at   timestamptz not null,
    expires_at   timestamptz,
    last_used_at timestamptz
);

create index api_tokens_user_idx on api_tokens (user_id);
