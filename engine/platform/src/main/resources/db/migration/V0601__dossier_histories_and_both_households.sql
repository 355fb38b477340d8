-- What was known of a person until something else was told. Retyping one and the same application is a correction and leaves nothing here.
alter table komado.person add column told_in_case uuid;
comment on column komado.person.told_in_case is 'the application that told what is known now; null if it came otherwise';

create table komado.person_history (
    id           uuid primary key,
    seq          bigint       generated always as identity,
    person_id    uuid         not null references komado.person (id),
    family_name  varchar(80)  not null,
    given_name   varchar(80)  not null,
    family_kana  varchar(80)  collate komado.japanese not null,
    given_kana   varchar(80)  collate komado.japanese not null,
    birth_date   date,
    sex          varchar(10)  not null,
    postal_code  varchar(8),
    address      varchar(200),
    phone        varchar(20),
    told_in_case uuid,
    known_until  timestamptz  not null
);
create index person_history_person on komado.person_history (person_id, seq desc);

-- Two households: those insured together decide the cap; those registered at one residence are the register's.
alter table komado.household_member add column same_residence boolean;
comment on column komado.household_member.same_residence is 'registered in the same household as the patient (住民票の世帯); null where the paper does not say';

alter table komado.application_episode add column insurance_qualified_on date;
comment on column komado.application_episode.insurance_qualified_on is '資格取得日: since when the patient is insured so';

-- The number on a certificate of another scheme, by which its office is asked.
alter table komado.other_certificate add column recipient_number varchar(20) collate "C", add column authority varchar(100);
