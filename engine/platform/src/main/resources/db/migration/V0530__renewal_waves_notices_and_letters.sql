-- ⑯ Room renewal: the certificates that end, wave by wave; the notice of each, its letters and their runs through the post.

-- One wave for all certificates that end in the same month.
create table komado.renewal_wave (
    id         uuid primary key,
    month_end  date        not null unique check (extract(day from month_end + 1) = 1),
    opened_at  timestamptz not null,
    opened_by  varchar(60) not null
);

create table komado.renewal_notice (
    id              uuid primary key,
    wave_id         uuid        not null references komado.renewal_wave (id),
    number          varchar(12) collate "C" not null unique check (number ~ '^U[0-9]{11}$'),
    certificate_id  uuid        not null unique,
    case_id         uuid        not null,
    person_id       uuid        not null,
    ends_on         date        not null,
    adult           boolean     not null,
    twenty          boolean     not null,
    state           varchar(20) not null check (state in
        ('EXTRACTED', 'TO_CHECK', 'PREPARED', 'NOTIFIED', 'REMINDED', 'APPLIED', 'DECIDED', 'EXPIRED', 'NOT_RENEWED')),
    doubts          text[]      not null default '{}',
    checked_by      varchar(60),
    checked_at      timestamptz,
    check_note      varchar(400),
    posted_on       date,
    reminded_on     date,
    renewal_case_id uuid unique,
    applied_on      date,
    ended_on        date,
    ground          varchar(20) check (ground in ('MOVED_AWAY', 'DIED', 'TWENTY', 'NOT_NEEDED')),
    version         bigint      not null default 0,
    -- each person is asked once for each end
    unique (person_id, ends_on),
    check ((state in ('DECIDED', 'EXPIRED', 'NOT_RENEWED')) = (ended_on is not null)),
    check ((state = 'NOT_RENEWED') = (ground is not null)),
    check (state not in ('APPLIED', 'DECIDED') or renewal_case_id is not null)
);
create index renewal_notice_of_wave on komado.renewal_notice (wave_id, number);
create index renewal_notice_of_case on komado.renewal_notice (case_id);

-- Letters that go to the post together. Their items, and what became of each, are the lot's.
create table komado.renewal_run (
    id              uuid primary key,
    wave_id         uuid        not null references komado.renewal_wave (id),
    lot_id          uuid        not null unique references komado.lot (id),
    number          varchar(20) collate "C" not null unique,
    kind            varchar(20) not null check (kind in ('NOTICE', 'REMINDER')),
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
create index renewal_run_of_wave on komado.renewal_run (wave_id);

create table komado.renewal_letter (
    id               uuid primary key,
    notice_id        uuid        not null references komado.renewal_notice (id),
    person_id        uuid        not null,
    kind             varchar(20) not null check (kind in ('NOTICE', 'REMINDER')),
    state            varchar(20) not null check (state in ('PREPARED', 'PRINTED', 'POSTED', 'CANCELLED')),
    document_id      uuid,
    addressee_digest varchar(64) collate "C" not null,
    run_id           uuid references komado.renewal_run (id),
    prepared_at      timestamptz not null,
    version          bigint      not null default 0,
    check (state not in ('PRINTED', 'POSTED') or run_id is not null)
);
-- Of each kind a notice has one letter; what was taken out of a run is made anew.
create unique index renewal_letter_once on komado.renewal_letter (notice_id, kind) where state <> 'CANCELLED';
create index renewal_letter_waiting on komado.renewal_letter (kind, prepared_at) where state = 'PREPARED';
create index renewal_letter_of_run on komado.renewal_letter (run_id);
create index renewal_letter_of_person on komado.renewal_letter (person_id);

-- What the office was told of somebody between two applications.
create table komado.renewal_circumstance (
    id          uuid primary key,
    person_id   uuid        not null,
    kind        varchar(20) not null check (kind in ('MOVED_AWAY', 'DIED', 'NOT_NEEDED', 'PROTECTED_ADDRESS')),
    since       date        not null,
    recorded_at timestamptz not null,
    recorded_by varchar(60) not null,
    unique (person_id, kind)
);

-- People whose rows here must not be erased, for example because of a pending appeal.
create table komado.renewal_hold (
    person_id uuid primary key,
    reason    text not null
);
