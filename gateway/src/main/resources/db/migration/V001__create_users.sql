create table users (
    id            uuid        not null constraint users_pkey primary key,
    email         text        not null,
    username      text        not null,
    password_hash text        not null,
    role          text        not null constraint users_role_known check (role in ('user', 'admin')),
    created_at    timestamptz not null
);

create unique index users_email_key on users (lower(email));
create unique index users_username_key on users (lower(username));
