-- Names that somebody has beside the one of the register: a former name (旧氏), an alias (通称), the name in Latin letters. Found like the name.
create table komado.person_name (
    person_id         uuid         not null references komado.person (id),
    kind              varchar(10)  not null,
    family_name       varchar(80)  not null,
    given_name        varchar(80)  not null default '',
    family_kana       varchar(80)  collate komado.japanese not null default '',
    given_kana        varchar(80)  collate komado.japanese not null default '',
    name_search       varchar(160) collate "C" not null,
    given_name_search varchar(80)  collate "C" not null default '',
    kana_search       varchar(160) collate "C" not null default '',
    given_kana_search varchar(80)  collate "C" not null default '',
    constraint person_name_kind check (kind in ('FORMER', 'ALIAS', 'LATIN')),
    primary key (person_id, kind, name_search)
);
create index person_name_name_search on komado.person_name (name_search);
create index person_name_given_name_search on komado.person_name (given_name_search) where given_name_search <> '';
create index person_name_kana_search on komado.person_name (kana_search) where kana_search <> '';
create index person_name_given_kana_search on komado.person_name (given_kana_search) where given_kana_search <> '';

-- Telephone numbers are typed with and without hyphens, in any width; they are found by their digits.
alter table komado.person add column phone_digits varchar(20) collate "C"
    generated always as (regexp_replace(translate(phone, '０１２３４５６７８９', '0123456789'), '[^0-9]', '', 'g')) stored;
create index person_phone_digits on komado.person (phone_digits) where phone_digits <> '';
create index person_birth_date on komado.person (birth_date);
create index person_name_within on komado.person using gin (name_search public.gin_trgm_ops, kana_search public.gin_trgm_ops);
create index application_episode_insurer on komado.application_episode (insurer_number) where insurer_number is not null;
create index application_episode_disease on komado.application_episode (disease_code) where disease_code is not null;
