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

alter table demo.walk add column if not exists moment timestamp;
alter table demo.walk add column if not exists waiting boolean not null default false;

-- what the office does on its own days for all cases together: begun before its first change, done after its last
create table if not exists demo.appointment (
    moment timestamp not null,
    duty text not null,
    done boolean not null default false,
    primary key (moment, duty)
);

grant usage on schema demo to komado_app;
grant select, insert, update on demo.prefecture, demo.walk, demo.appointment to komado_app;
