-- Room copies, step ⑫: the copies of certified people's records that the intermediate server holds for us, and who was told from them.

-- A weekly run, or one asked for by hand: what had changed, how it was answered, and when the division confirmed the two lists (K11).
create table komado.copy_run (
    id                uuid        primary key,
    number            text        collate "C" not null unique,
    requested_by      varchar(60),
    state             text        not null check (state in ('REQUESTED', 'NOTHING', 'ON_THE_WAY', 'ANSWERED', 'CONFIRMED')),
    started_at        timestamptz not null,
    answered_at       timestamptz,
    lists_due_on      date,
    confirmed_by      varchar(60),
    confirmed_at      timestamptz,
    error_handling    varchar(1000),
    remarks           varchar(1000),
    constraint copy_run_confirmed check ((state = 'CONFIRMED') = (confirmed_by is not null and confirmed_at is not null)),
    constraint copy_run_lists check ((state in ('ANSWERED', 'CONFIRMED')) = (lists_due_on is not null))
);
create index copy_run_newest on komado.copy_run (started_at desc);

-- One record of a run as it was when the run collected it. Never a name, an address or a My Number: the integrated number says who it is.
create table komado.copy_item (
    id                uuid        primary key,
    run_id            uuid        not null references komado.copy_run (id),
    position          integer     not null,
    record_key        text        collate "C" not null check (record_key ~ '^[0-9]{10}$'),
    person_id         uuid,
    case_id           uuid,
    operation         text        not null check (operation in ('REGISTER', 'DELETE')),
    reason            text        not null check (reason in ('NEW', 'CHANGED', 'AGAIN', 'DIFFERENT', 'GONE')),
    integrated_number text        collate "C",
    content           text,
    issued_on         date,
    state             text        not null check (state in ('COLLECTED', 'HELD', 'PLACED', 'DONE', 'ERROR')),
    problem           text,
    inquiry_number    bigint      unique,
    settled_on        date,
    shipment_number   text        collate "C",
    seq               bigint      generated always as identity,
    unique (run_id, record_key),
    constraint copy_item_problem check ((state in ('HELD', 'ERROR')) = (problem is not null)),
    constraint copy_item_placed check (state in ('COLLECTED', 'HELD') or inquiry_number is not null)
);
-- A record that is on its way is not sent by another run as well.
create unique index copy_item_on_the_way on komado.copy_item (record_key) where state in ('COLLECTED', 'PLACED');
create index copy_item_person on komado.copy_item (person_id);
create index copy_item_key on komado.copy_item (record_key, seq);
create index copy_item_case on komado.copy_item (case_id);

-- What the intermediate server holds for us, as it last confirmed. Without a person: erased here, still to be deleted there.
create table komado.registered_copy (
    record_key        text        collate "C" primary key,
    person_id         uuid,
    case_id           uuid,
    integrated_number text        collate "C" not null,
    content           text,
    registered_on     date        not null,
    item_id           uuid        not null references komado.copy_item (id),
    again             boolean     not null default false,
    check ((content is null) = (person_id is null))
);
create index registered_copy_person on komado.registered_copy (person_id);
create index registered_copy_integrated on komado.registered_copy (integrated_number);

-- An export of the copies held against the original records.
create table komado.copy_comparison (
    id            uuid        primary key,
    export_number text        collate "C" not null unique,
    exported_on   date        not null,
    compared_at   timestamptz not null,
    records       integer     not null,
    equal_records integer     not null,
    pending       integer     not null
);
create table komado.copy_difference (
    id                uuid        primary key,
    comparison_id     uuid        not null references komado.copy_comparison (id),
    record_key        text        collate "C" not null,
    kind              text        not null check (kind in ('MISSING', 'DIFFERENT', 'ONLY_IN_COPY')),
    fields            text,
    person_id         uuid,
    integrated_number text        collate "C" not null,
    settled_run       uuid        references komado.copy_run (id),
    unique (comparison_id, record_key)
);
create index copy_difference_open on komado.copy_difference (record_key) where settled_run is null;
create index copy_difference_person on komado.copy_difference (person_id);

-- What people did while a run's answers did not come (問合せ経過).
create table komado.copy_chase (
    id          uuid        primary key,
    run_id      uuid        not null references komado.copy_run (id),
    chased_on   date        not null,
    contact     varchar(100) not null,
    result      varchar(20) not null,
    expected_on date,
    note        varchar(1000),
    chased_by   varchar(60) not null,
    chased_at   timestamptz not null
);
create index copy_chase_run on komado.copy_chase (run_id, chased_at);

-- Provisions 1 to 6 and transfer 1: who was told what about whom, when, on which basis, approved by whom (item 54).
create table komado.provision (
    id                uuid         primary key,
    number            text         collate "C" not null unique,
    recipient         varchar(4)   not null,
    way               text         not null check (way in ('NETWORK', 'IN_HOUSE', 'PAPER')),
    reference         text         collate "C" unique,
    body              varchar(100) not null,
    record_key        text         collate "C",
    person_id         uuid,
    case_id           uuid,
    integrated_number text         collate "C",
    items             varchar(400) not null,
    basis             varchar(400) not null,
    asked_at          timestamptz  not null,
    state             text         not null check (state in ('WAITING', 'APPROVED', 'PROVIDED', 'REFUSED')),
    reason            text         not null check (reason in ('AUTOMATIC', 'ANSWER_OFF', 'TRANSFER', 'PAPER')),
    problem           text         check (problem in ('NOBODY', 'ANSWERED_THOUGH_OFF', 'NO_BASIS', 'NOT_DELIVERED')),
    provided_on       date,
    letter_number     varchar(60),
    requested_by      varchar(60),
    decided_by        varchar(60),
    decided_at        timestamptz,
    note              varchar(1000),
    inquiry_number    bigint       unique,
    delivered_on      date,
    constraint provision_approved_by_another check (decided_by <> requested_by),
    constraint provision_decided check (state = 'WAITING' or reason = 'AUTOMATIC' or decided_by is not null),
    constraint provision_provided check ((state = 'PROVIDED') = (provided_on is not null)),
    constraint provision_of_nobody check (person_id is not null or state <> 'APPROVED')
);
create index provision_newest on komado.provision (asked_at desc, id);
create index provision_person on komado.provision (person_id);
create index provision_case on komado.provision (case_id);

-- People whose rows must not be erased.
create table komado.copies_hold (
    person_id uuid        primary key,
    reason    text        not null,
    held_at   timestamptz not null
);
