-- Room dossier: people and the episodes (applications) that tie them together.
-- Search columns hold the normalised form (full-width, katakana, no spaces); prefix searches use "C".

create collation if not exists komado.japanese (provider = icu, locale = 'ja-JP');

create table komado.person (
    id                         uuid primary key,
    log_key                    uuid         not null unique,
    family_name                varchar(80)  not null default '',
    given_name                 varchar(80)  not null default '',
    family_kana                varchar(80)  collate komado.japanese not null default '',
    given_kana                 varchar(80)  collate komado.japanese not null default '',
    name_search                varchar(160) collate "C" not null default '',
    given_name_search          varchar(80)  collate "C" not null default '',
    kana_search                varchar(160) collate "C" not null default '',
    given_kana_search          varchar(80)  collate "C" not null default '',
    birth_date                 date,
    sex                        varchar(10)  not null default 'UNKNOWN',
    postal_code                varchar(8),
    address                    varchar(200),
    phone                      varchar(20),
    individual_number_withheld boolean      not null default false,
    held_reason                varchar(400),
    created_at                 timestamptz  not null,
    updated_at                 timestamptz  not null,
    version                    bigint       not null default 0,
    constraint person_sex check (sex in ('MALE', 'FEMALE', 'UNKNOWN'))
);
comment on table komado.person is 'Patients, applicants and household members; log_key is what the access log holds instead of a name';
create index person_name_search on komado.person (name_search);
create index person_given_name_search on komado.person (given_name_search);
create index person_kana_birth on komado.person (kana_search, birth_date);
create index person_given_kana_search on komado.person (given_kana_search);

create table komado.application_number_counter (
    fiscal_year       integer    not null,
    municipality_code varchar(6) not null,
    last_number       integer    not null,
    primary key (fiscal_year, municipality_code)
);

create table komado.application_episode (
    id                       uuid primary key,
    application_number       varchar(10)  collate "C" not null unique,
    kind                     varchar(20)  not null,
    channel                  varchar(10)  not null,
    status                   varchar(30)  not null,
    municipality_code        varchar(6)   not null,
    received_on              date         not null,
    application_date         date         not null,
    standard_period_ends     date         not null,
    counter_receipt_number   varchar(30),
    patient_id               uuid         not null references komado.person (id),
    applicant_id             uuid         references komado.person (id),
    relationship             varchar(40),
    by_proxy                 boolean      not null default false,
    -- insurance (record items 11, 37, 38)
    insurance_kind           varchar(30),
    insurer_number           varchar(8),
    insurer_name             varchar(100),
    insurance_symbol         varchar(40),
    insurance_number         varchar(40),
    insurance_branch         varchar(2),
    insured_person_id        uuid         references komado.person (id),
    -- disease (record item 13)
    disease_group            varchar(2),
    disease_code             varchar(20),
    disease_name             varchar(200),
    diagnosis_date           date,
    opinion_date             date,
    doctor_number            varchar(20),
    -- special circumstances as applied for
    severe                   boolean      not null default false,
    severe_reason            varchar(400),
    life_support             boolean      not null default false,
    hemophilia               boolean      not null default false,
    public_assistance        boolean      not null default false,
    retroactive_reason       varchar(30)  not null default 'NONE',
    institutions             text[],
    consent_insurer_inquiry  boolean      not null default false,
    consent_network          boolean      not null default false,
    consent_notices          boolean      not null default false,
    created_at               timestamptz  not null,
    updated_at               timestamptz  not null,
    version                  bigint       not null default 0,
    constraint application_period check (application_date >= received_on)
);
comment on table komado.application_episode is 'One application from receipt to its end; its id is the business key of its process';
create index application_episode_patient on komado.application_episode (patient_id);
create index application_episode_applicant on komado.application_episode (applicant_id);
create index application_episode_municipality on komado.application_episode (municipality_code, id);

create table komado.household_member (
    case_id      uuid        not null references komado.application_episode (id),
    position     integer     not null,
    person_id    uuid        not null references komado.person (id),
    relationship varchar(40) not null,
    insured      boolean     not null,
    primary key (case_id, position)
);
create index household_member_person on komado.household_member (person_id);

create table komado.board_reply (
    id            uuid primary key,
    case_id       uuid         not null references komado.application_episode (id),
    consulted_on  date         not null,
    replied_on    date         not null,
    reply_number  varchar(40)  not null,
    result        varchar(20)  not null,
    severe        boolean      not null,
    life_support  boolean      not null,
    reason        varchar(2000),
    registered_at timestamptz  not null,
    registered_by varchar(60)  not null,
    version       bigint       not null default 0,
    constraint board_reply_order check (replied_on >= consulted_on)
);
create index board_reply_case on komado.board_reply (case_id, registered_at desc);

create table komado.timeline_entry (
    id          uuid primary key,
    seq         bigint       generated always as identity,
    case_id     uuid         not null references komado.application_episode (id),
    at          timestamptz  not null,
    step        varchar(10)  not null,
    actor_id    varchar(60),
    actor_name  varchar(100),
    message_key varchar(100) not null,
    parameters  jsonb        not null
);
comment on table komado.timeline_entry is 'What happened to a case, as message keys with parameters that name nobody';
create index timeline_entry_case on komado.timeline_entry (case_id, seq);

create table komado.case_note (
    id          uuid primary key,
    case_id     uuid          not null references komado.application_episode (id),
    at          timestamptz   not null,
    author_id   varchar(60)   not null,
    author_name varchar(100)  not null,
    text        varchar(2000) not null
);
create index case_note_case on komado.case_note (case_id, at);

create table komado.case_search (
    id         uuid primary key,
    user_id    varchar(60)  not null,
    text       varchar(100) not null,
    created_at timestamptz  not null
);
comment on table komado.case_search is 'What a user looked for, so that no name appears in an address; removed after a day';
create index case_search_age on komado.case_search (created_at);
