-- One row: who we are among those that share a Docker daemon.
create table installations (
    id uuid not null default gen_random_uuid(),
    only_one boolean not null default true,
    constraint installations_pk primary key (id),
    constraint installations_only_one_uq unique (only_one),
    constraint installations_only_one_ck check (only_one)
);

insert into installations default values;
