-- ⑧ Room insurer: consents, the letters by which insurers are asked for the high-cost category, their runs through the post, the replies
-- on their way from 医療助成課 to 家庭支援課, and the category that is registered in the end.

-- Where an insurer is written to; public bodies, nobody's personal data.
create table komado.insurer (
    number      varchar(8) collate "C" primary key check (number ~ '^([0-9]{6}|[0-9]{8})$'),
    name        varchar(100) not null,
    postal_code varchar(7) collate "C" not null check (postal_code ~ '^[0-9]{7}$'),
    address     varchar(200) not null,
    changed_at  timestamptz  not null,
    changed_by  varchar(60)  not null
);

-- A consent asked for after the application; the one on the application form stands in the dossier.
create table komado.insurer_consent (
    id           uuid primary key,
    case_id      uuid        not null,
    person_id    uuid        not null,
    given        boolean     not null,
    answered_on  date        not null,
    way          varchar(20) not null check (way in ('FORM', 'COUNTER', 'PHONE_THEN_FORM')),
    recorded_at  timestamptz not null,
    recorded_by  varchar(60) not null
);
create index insurer_consent_of_case on komado.insurer_consent (case_id, recorded_at);
create index insurer_consent_of_person on komado.insurer_consent (person_id);

-- Letters that go to the post together. Their items, and what became of each, are the lot's.
create table komado.insurer_letter_run (
    id              uuid primary key,
    lot_id          uuid        not null unique references komado.lot (id),
    number          varchar(20) collate "C" not null unique,
    state           varchar(20) not null check (state in ('OPEN', 'CHECKED', 'POSTED', 'DISSOLVED')),
    opened_at       timestamptz not null,
    opened_by       varchar(60) not null,
    letters_counted integer,
    checked_at      timestamptz,
    checked_by      varchar(60),
    receipt_number  varchar(30) collate "C",
    receipt_count   integer,
    posted_on       date,
    confirmed_at    timestamptz,
    confirmed_by    varchar(60),
    version         bigint      not null default 0,
    check (checked_by is null or checked_by <> opened_by),
    check (confirmed_by is null or confirmed_by not in (opened_by, checked_by)),
    check (state not in ('CHECKED', 'POSTED') or (checked_by is not null and letters_counted is not null)),
    check (state <> 'POSTED' or (confirmed_by is not null and posted_on is not null and receipt_count = letters_counted))
);

create table komado.insurer_inquiry (
    id                uuid primary key,
    case_id           uuid        not null,
    person_id         uuid        not null,
    letter_number     varchar(12) collate "C" not null unique check (letter_number ~ '^I[0-9]{11}$'),
    attempt           integer     not null check (attempt > 0),
    state             varchar(20) not null check (state in
        ('PREPARED', 'PRINTED', 'POSTED', 'RECEIVED', 'HANDED_OVER', 'ACKNOWLEDGED', 'REGISTERED', 'UNCLEAR', 'CANCELLED')),
    insurer_number    varchar(8) collate "C" references komado.insurer (number),
    addressee_digest  varchar(64) collate "C",
    document_id       uuid,
    run_id            uuid references komado.insurer_letter_run (id),
    tracking_number   varchar(11) collate "C" unique check (tracking_number ~ '^[0-9]{11}$'),
    prepared_at       timestamptz not null,
    posted_on         date,
    next_reminder_on  date,
    reminders         integer     not null default 0,
    last_reminded_on  date,
    ended_at          timestamptz,
    version           bigint      not null default 0,
    unique (case_id, attempt),
    check (state in ('PREPARED', 'CANCELLED') or (insurer_number is not null and document_id is not null and run_id is not null)),
    check (state in ('PREPARED', 'PRINTED', 'CANCELLED') or (posted_on is not null and tracking_number is not null))
);
create index insurer_inquiry_of_person on komado.insurer_inquiry (person_id);
create index insurer_inquiry_waiting on komado.insurer_inquiry (prepared_at) where state = 'PREPARED';
create index insurer_inquiry_of_run on komado.insurer_inquiry (run_id);
-- A case has one letter at a time.
create unique index insurer_inquiry_open on komado.insurer_inquiry (case_id) where state not in ('REGISTERED', 'UNCLEAR', 'CANCELLED');

-- 庁内送付簿: which replies went from desk to desk together.
create table komado.insurer_hand_over (
    id      uuid primary key,
    lot_id  uuid        not null unique references komado.lot (id),
    number  varchar(20) collate "C" not null unique,
    sent_at timestamptz not null,
    sent_by varchar(60) not null,
    version bigint      not null default 0
);

-- 収受簿 of 医療助成課: what came back. A letter has one reply.
create table komado.insurer_reply (
    id              uuid primary key,
    inquiry_id      uuid        not null unique references komado.insurer_inquiry (id),
    case_id         uuid        not null,
    person_id       uuid        not null,
    receipt_number  varchar(20) collate "C" not null unique,
    received_on     date        not null,
    received_at     timestamptz not null,
    received_by     varchar(60) not null,
    pages           integer     not null check (pages between 1 and 99),
    note            varchar(400),
    scan_id         uuid,
    hand_over_id    uuid references komado.insurer_hand_over (id),
    handed_over_at  timestamptz,
    missed          integer     not null default 0,
    acknowledged_at timestamptz,
    acknowledged_by varchar(60),
    unclear_reason  varchar(20) check (unclear_reason in ('UNREADABLE', 'NO_STAMP', 'SEVERAL', 'OTHER_PERSON', 'OTHER')),
    version         bigint      not null default 0,
    check (acknowledged_at is null or handed_over_at is not null),
    check (acknowledged_by is null or acknowledged_by <> received_by)
);
create index insurer_reply_of_person on komado.insurer_reply (person_id);
create index insurer_reply_on_its_way on komado.insurer_reply (received_at) where acknowledged_at is null;

create table komado.high_cost_category (
    id            uuid primary key,
    case_id       uuid        not null,
    person_id     uuid        not null,
    inquiry_id    uuid        not null unique references komado.insurer_inquiry (id),
    category      varchar(10) not null check (category in ('A', 'I', 'U', 'E', 'O', 'NONE')),
    valid_from    date,
    answered_on   date        not null,
    registered_at timestamptz not null,
    registered_by varchar(60) not null
);
create index high_cost_category_of_case on komado.high_cost_category (case_id, registered_at);
create index high_cost_category_of_person on komado.high_cost_category (person_id);

-- People whose rows here must not be erased.
create table komado.insurer_hold (
    person_id uuid primary key,
    reason    text not null
);
