create table boards (
    id          uuid        not null,
    name        text        not null,
    description text        not null default '',
    owner_id    uuid        not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    constraint boards_pk primary key (id),
    constraint boards_name_length check (char_length(name) between 1 and 255)
);

create table board_members (
    board_id uuid not null,
    user_id  uuid not null,
    role     text not null,
    constraint board_members_pk primary key (board_id, user_id),
    constraint board_members_board_fk foreign key (board_id) references boards (id) on delete cascade,
    constraint board_members_role check (role in ('VIEWER', 'EDITOR', 'OWNER'))
);

create index board_members_user on board_members (user_id);
