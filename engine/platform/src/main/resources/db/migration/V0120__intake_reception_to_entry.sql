-- Room intake: steps ① to ③.

create table komado.reception (
    case_id                   uuid primary key references komado.application_episode (id),
    individual_numbers_given  boolean     not null,
    special_requested         boolean     not null,
    bag_number                varchar(20),
    pages                     integer,
    received_by               varchar(60) not null,
    received_at               timestamptz not null
);
comment on table komado.reception is 'What the counter or the opener of the bag saw of an application';

create table komado.identity_check (
    case_id           uuid primary key references komado.application_episode (id),
    checked           boolean     not null,
    document_kind     varchar(40),
    by_proxy          boolean     not null,
    power_of_attorney boolean     not null,
    checked_by        varchar(60) not null,
    checked_at        timestamptz not null
);

create table komado.checklist_item (
    case_id     uuid         not null references komado.application_episode (id),
    position    integer      not null,
    kind        varchar(40)  not null,
    need        varchar(20)  not null,
    state       varchar(20)  not null,
    note        varchar(500),
    version_tag varchar(40),
    primary key (case_id, kind)
);
comment on column komado.checklist_item.version_tag is 'version of the decision document-checklist that asked for it; null if added by hand';

create table komado.correction_request (
    id             uuid primary key,
    case_id        uuid        not null references komado.application_episode (id),
    missing_kinds  text[]      not null,
    note           varchar(1000) not null,
    noted_at       timestamptz not null,
    requested_on   date,
    reminder_on    date,
    deadline       date,
    reminded_at    timestamptz,
    received_on    date,
    received_kinds text[],
    outcome        varchar(20) not null default 'OPEN',
    outcome_reason varchar(1000),
    version        bigint      not null default 0,
    constraint correction_outcome check (outcome in ('OPEN', 'RECEIVED', 'REJECTED'))
);
create unique index correction_request_open on komado.correction_request (case_id) where outcome = 'OPEN';
create index correction_request_case on komado.correction_request (case_id, noted_at desc);

create table komado.turn_back (
    case_id     uuid primary key references komado.application_episode (id),
    returned_on date          not null,
    authority   varchar(100)  not null,
    note        varchar(1000),
    returned_by varchar(60)   not null
);

create table komado.dispatch (
    id                uuid primary key,
    lot_id            uuid        not null unique references komado.lot (id),
    number            varchar(20) collate "C" not null unique,
    municipality_code varchar(6)  not null,
    bag_number        varchar(20),
    sent_on           date        not null,
    sent_by           varchar(60) not null,
    version           bigint      not null default 0
);
comment on table komado.dispatch is '進達: what a municipality sends in one bag; its items and their results are a lot';
create index dispatch_municipality on komado.dispatch (municipality_code, sent_on desc);

create table komado.receipt_register (
    number            varchar(20) collate "C" primary key,
    received_at       timestamptz not null,
    municipality_code varchar(6)  not null,
    document_kind     varchar(40) not null,
    case_id           uuid        not null references komado.application_episode (id),
    pages             integer,
    bag_number        varchar(20),
    received_by       varchar(60) not null
);
comment on table komado.receipt_register is '収受簿';
create index receipt_register_case on komado.receipt_register (case_id);

create table komado.entry (
    case_id    uuid primary key references komado.application_episode (id),
    entered_by varchar(60) not null,
    entered_at timestamptz not null,
    rounds     integer     not null default 1
);

create table komado.entry_comparison (
    id               uuid primary key,
    case_id          uuid        not null references komado.application_episode (id),
    compared_by      varchar(60) not null,
    compared_at      timestamptz not null,
    matches          boolean     not null,
    differing_fields text[]      not null
);
comment on column komado.entry_comparison.differing_fields is 'names of fields, never values';
create index entry_comparison_case on komado.entry_comparison (case_id, compared_at);

create table komado.duplicate_resolution (
    case_id       uuid primary key references komado.application_episode (id),
    outcome       varchar(20)   not null,
    other_case_id uuid          references komado.application_episode (id),
    reason        varchar(1000) not null,
    resolved_by   varchar(60)   not null,
    resolved_at   timestamptz   not null
);
