-- The people whom registers, offices and insurers outside know; one JSON document each, as it came, with what is searched beside it.

create table person (
    individual_number text primary key,
    previous_number   text,
    name_key          text  not null,
    kana_key          text  not null,
    birth             date  not null,
    integrated_number text  not null unique,
    known             boolean not null default false,
    document          jsonb not null
);
create index person_by_name on person (name_key, birth);
create index person_by_kana on person (kana_key, birth);
create index person_by_previous_number on person (previous_number) where previous_number is not null;

create table population (
    only_row  boolean primary key default true check (only_row),
    digest    text        not null,
    people    int         not null,
    loaded_at timestamptz not null
);
