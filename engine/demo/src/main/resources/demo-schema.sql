-- The loader's own book; not part of the platform, whose migrations know nothing of it.
create schema if not exists demo;

create table if not exists demo.prefecture (
    day date not null,
    finished boolean not null default false
);

create table if not exists demo.walk (
    index int primary key,
    case_id uuid not null,
    done text[] not null default '{}',
    arrived boolean not null default false
);

grant usage on schema demo to komado_app;
grant select, insert, update on demo.prefecture, demo.walk to komado_app;
