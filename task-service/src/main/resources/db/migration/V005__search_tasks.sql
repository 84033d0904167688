-- Words as people see them: what stands between letters and digits separates.
alter table tasks add column search tsvector generated always as (
    to_tsvector('simple', regexp_replace(title || ' ' || description, '[^[:alnum:]]+', ' ', 'g'))
) stored;

create index tasks_search on tasks using gin (search);
