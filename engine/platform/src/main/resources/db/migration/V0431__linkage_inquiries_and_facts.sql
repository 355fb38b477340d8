-- ⑤ What came of the code acquisition of a person (items 2 and 55). Inquiries need it; it outlives a case.
create table komado.linkage_code (
    person_id         uuid        primary key,
    integrated_number text,
    result            text        not null check (result in ('OBTAINED', 'ALREADY_EXISTS', 'NUMBER_UNKNOWN', 'NOT_REGISTERED', 'NETWORK_ERROR')),
    inquiry_number    bigint      not null,
    answered_on       date        not null,
    check (integrated_number is null or result in ('OBTAINED', 'ALREADY_EXISTS'))
);

-- ⑤–⑦' One piece of information about one person that a case needs, and how far it has come.
create table komado.linkage_need (
    id              uuid        primary key,
    case_id         uuid        not null,
    person_id       uuid        not null,
    information     text        not null check (information in ('TAX', 'INSURANCE', 'ASSISTANCE', 'RETURNEE')),
    fiscal_year     integer     not null,
    stage           text        not null check (stage in ('IN_HOUSE', 'OUTSIDE')),
    state           text        not null check (state in ('ASK', 'ASKED', 'RETRY', 'SUPERVISOR', 'PAPER', 'OBTAINED', 'SETTLED', 'NOT_NEEDED')),
    reason          text,
    tries           integer     not null default 0,
    first_asked_on  date,
    retry_at        timestamptz,
    provider        text,
    rule_id         text        not null,
    rule_version    text        not null,
    seq             bigint      generated always as identity,
    unique (case_id, person_id, information, fiscal_year)
);
create index linkage_need_person on komado.linkage_need (person_id);

-- Each inquiry that was placed (items 53 and 54: asked on, provided on). Never a number or name of a person: those are added at the export.
create table komado.linkage_inquiry (
    id              uuid        primary key,
    case_id         uuid        not null,
    person_id       uuid        not null,
    need_id         uuid        references komado.linkage_need on delete cascade,
    kind            text        not null check (kind in ('code-acquisition', 'in-house-inquiry', 'outside-inquiry')),
    information     text,
    fiscal_year     integer,
    provider        text,
    inquiry_number  bigint      not null unique,
    asked_on        date        not null,
    asked_at        timestamptz not null,
    asked_by        text        not null,
    state           text        not null check (state in ('OPEN', 'INTERIM', 'ANSWERED', 'CANCELLED')),
    response        text,
    answered_on     date,
    shipment_number text,
    seq             bigint      generated always as identity,
    check ((need_id is null) = (kind = 'code-acquisition'))
);
create index linkage_inquiry_case on komado.linkage_inquiry (case_id, seq);
create index linkage_inquiry_person on komado.linkage_inquiry (person_id);
create index linkage_inquiry_need on komado.linkage_inquiry (need_id);

-- What was provided: insurance qualification, assistance, benefits (items 11, 37, 38, 48, 49, 52); tax goes to the monthly cap's own facts.
create table komado.linkage_fact (
    id              uuid        primary key,
    case_id         uuid        not null,
    person_id       uuid        not null,
    information     text        not null,
    source          text        not null check (source in ('IN_HOUSE', 'OUTSIDE')),
    inquiry_number  bigint      not null unique,
    asked_on        date        not null,
    provided_on     date        not null,
    provider        text,
    content         jsonb       not null,
    seq             bigint      generated always as identity
);
create index linkage_fact_case on komado.linkage_fact (case_id, seq);
create index linkage_fact_person on komado.linkage_fact (person_id);

-- The permitted list does not have this inquiry: nothing of it leaves until the responsible officer has had it corrected.
create table komado.linkage_stop (
    kind           text        not null,
    information    text        not null,
    inquiry_number bigint      not null,
    stopped_at     timestamptz not null,
    primary key (kind, information)
);

-- People whose rows must not be erased.
create table komado.linkage_hold (
    person_id uuid        primary key,
    reason    text        not null,
    held_at   timestamptz not null
);

-- What people did about an inquiry: codes repaired, answers chased, providers phoned, papers asked for (問合せ経過).
create table komado.linkage_act (
    id         uuid        primary key,
    case_id    uuid        not null,
    patient_id uuid        not null,
    task       text        not null,
    outcome    text,
    happened_on date       not null,
    contact    text,
    expected_on date,
    note       text,
    acted_by   text        not null,
    acted_at   timestamptz not null,
    seq        bigint      generated always as identity
);
create index linkage_act_case on komado.linkage_act (case_id, seq);
create index linkage_act_patient on komado.linkage_act (patient_id);
