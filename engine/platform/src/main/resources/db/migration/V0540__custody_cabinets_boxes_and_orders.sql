-- ⑰ Room custody: the papers' way from the cabinet into boxes, to the contractor and back, and their end.

-- ranges of time in exclusion constraints beside ids
create extension if not exists btree_gist with schema public;

create table komado.custody_cabinet (
    id      uuid primary key,
    code    varchar(10) collate "C" not null unique check (code ~ '^[A-Z0-9-]{1,10}$'),
    name    varchar(60) not null,
    room    varchar(60) not null,
    version bigint      not null default 0
);

-- One order to the contractor: it carries boxes as the items of a lot and its id is the business key of its process.
create table komado.custody_order (
    id                  uuid primary key,
    lot_id              uuid        not null unique references komado.lot (id),
    number              varchar(12) collate "C" not null unique,
    kind                varchar(10) not null check (kind in ('DEPOSIT', 'RETRIEVAL', 'RETURN', 'DISPOSAL')),
    state               varchar(12) not null check (state in
        ('REQUESTED', 'APPROVED', 'TURNED_DOWN', 'DROPPED', 'PLACED', 'ANSWERED', 'WITNESSED', 'CERTIFIED', 'DONE', 'STOPPED')),
    requested_at        timestamptz not null,
    requested_by        varchar(60) not null,
    wanted_on           date        not null,
    reason              varchar(400),
    judged_at           timestamptz,
    approved_by         varchar(60),
    comment             varchar(1000),
    handed_over_at      timestamptz,
    handed_over_by      varchar(60),
    way_bill            varchar(20) collate "C",
    carrier_person      varchar(60),
    identified_by       varchar(20) check (identified_by in ('STAFF_CARD', 'PHOTO_ID', 'CALL_BACK')),
    left_out_reason     varchar(400),
    attempt             integer     not null default 0,
    request_key         uuid unique,
    placed_at           timestamptz,
    answered_on         date,
    outcome             varchar(10) check (outcome in ('DONE', 'DIFFERENT', 'REFUSED')),
    resolution_reason   varchar(400),
    witnessed_on        date,
    witnessed_by        varchar(60),
    method              varchar(10) check (method in ('CRUSHED', 'DISSOLVED')),
    site                varchar(100),
    ended_at            timestamptz,
    version             bigint      not null default 0,
    check (approved_by is null or approved_by <> requested_by),
    check (state in ('REQUESTED', 'TURNED_DOWN') or approved_by is not null),
    check (handed_over_at is null or (way_bill is not null and carrier_person is not null and identified_by is not null)),
    check (state not in ('WITNESSED', 'CERTIFIED') or (witnessed_on is not null and witnessed_by is not null and method is not null)),
    check ((ended_at is not null) = (state in ('TURNED_DOWN', 'DROPPED', 'DONE', 'STOPPED')))
);
create index custody_order_newest on komado.custody_order (requested_at desc);
comment on table komado.custody_order is '保管委託業者への依頼（預入・取寄・返却・廃棄）; requester and approver differ, and who takes boxes away is identified';

-- What the contractor said, line by line and for every attempt, as evidence.
create table komado.custody_answer_line (
    order_id   uuid        not null references komado.custody_order (id),
    attempt    integer     not null,
    position   integer     not null,
    box_number varchar(20) collate "C" not null,
    result     varchar(20) not null,
    shelf      varchar(30) collate "C",
    way_bill   varchar(20) collate "C",
    primary key (order_id, attempt, position)
);

-- 廃棄証明書 as the contractor sent it. One of an order is accepted in the end; a wrong one stays, with the reason.
create table komado.custody_certificate (
    id          uuid primary key,
    order_id    uuid        not null references komado.custody_order (id),
    number      varchar(30) collate "C" not null unique,
    arrived_at  timestamptz not null,
    disposed_on date        not null,
    method      varchar(10) not null check (method in ('CRUSHED', 'DISSOLVED')),
    site        varchar(100) not null,
    certifier   varchar(60) not null,
    boxes       text[]      not null,
    state       varchar(10) not null check (state in ('ARRIVED', 'ACCEPTED', 'REJECTED')),
    judged_at   timestamptz,
    judged_by   varchar(60),
    reason      varchar(400),
    version     bigint      not null default 0,
    unique (order_id, id, state),
    check ((state = 'ARRIVED') = (judged_by is null)),
    check (state <> 'REJECTED' or reason is not null)
);
create unique index custody_certificate_accepted on komado.custody_certificate (order_id) where state = 'ACCEPTED';
create unique index custody_certificate_waiting on komado.custody_certificate (order_id) where state = 'ARRIVED';

-- The box is the unit. Which stay is its present one is held below, so that it has exactly one place at any moment.
create table komado.custody_box (
    id                uuid primary key,
    number            varchar(10) collate "C" not null unique check (number ~ '^BX[0-9]{8}$'),
    fiscal_year       integer     not null,
    state             varchar(10) not null check (state in ('PACKING', 'SEALED', 'DISPOSED')),
    opened_at         timestamptz not null,
    opened_by         varchar(60) not null,
    sealed_at         timestamptz,
    sealed_by         varchar(60),
    cases             integer     not null default 0 check (cases >= 0),
    first_application varchar(10) collate "C",
    last_application  varchar(10) collate "C",
    kept_until        date        not null,
    destroy_from      date        not null,
    order_id          uuid references komado.custody_order (id),
    stay_id           uuid        not null,
    stay_open         boolean     not null default true check (stay_open),
    place             varchar(15) not null check (place in
        ('CABINET', 'CARRIER', 'CONTRACTOR', 'DISPOSAL_SITE', 'MISSING', 'DISPOSED')),
    deposited         boolean     not null default false,
    disposed_on       date,
    witnessed_by      varchar(60),
    certificate_id    uuid,
    disposal_order_id uuid,
    certificate_state varchar(10) check (certificate_state = 'ACCEPTED'),
    version           bigint      not null default 0,
    -- nothing is destroyed before its day, without a witness or without an accepted certificate of its order
    check (disposed_on is null or disposed_on >= destroy_from),
    check (destroy_from > kept_until),
    check ((state = 'DISPOSED') = (place = 'DISPOSED')),
    check (state <> 'DISPOSED' or (disposed_on is not null and witnessed_by is not null and certificate_id is not null
        and disposal_order_id is not null and certificate_state is not null)),
    check (state = 'PACKING' or (sealed_by is not null and cases > 0 and first_application is not null and last_application is not null)),
    check (state <> 'PACKING' or (place = 'CABINET' and order_id is null)),
    foreign key (disposal_order_id, certificate_id, certificate_state) references komado.custody_certificate (order_id, id, state)
        deferrable initially deferred
);
create index custody_box_of_order on komado.custody_box (order_id) where order_id is not null;
create index custody_box_of_year on komado.custody_box (fiscal_year);
create index custody_box_due on komado.custody_box (destroy_from) where state = 'SEALED';

-- Where a box was and is. Two stays of a box never overlap, and the box's own stay is always an open one.
create table komado.custody_stay (
    id         uuid primary key,
    box_id     uuid        not null references komado.custody_box (id) deferrable initially deferred,
    place      varchar(15) not null,
    cabinet_id uuid references komado.custody_cabinet (id),
    shelf      varchar(30) collate "C",
    order_id   uuid references komado.custody_order (id),
    way_bill   varchar(20) collate "C",
    note       varchar(400),
    since      timestamptz not null,
    until      timestamptz,
    moved_by   varchar(60),
    is_open    boolean generated always as (until is null) stored,
    unique (box_id, id, is_open, place),
    check ((place = 'CABINET') = (cabinet_id is not null)),
    check (place <> 'CONTRACTOR' or shelf is not null),
    constraint custody_stay_one_place exclude using gist (box_id with =, tstzrange(since, until) with &&) deferrable initially deferred
);
create index custody_stay_of_box on komado.custody_stay (box_id, since);

alter table komado.custody_box add constraint custody_box_has_one_place
    foreign key (id, stay_id, stay_open, place) references komado.custody_stay (box_id, id, is_open, place) deferrable initially deferred;

-- Whose papers lie in a box. The papers of a case lie in one box only.
create table komado.custody_box_case (
    case_id            uuid primary key,
    box_id             uuid        not null references komado.custody_box (id),
    person_id          uuid        not null,
    position           integer     not null,
    application_number varchar(10) collate "C" not null,
    notified_on        date        not null,
    added_at           timestamptz not null,
    added_by           varchar(60) not null,
    unique (box_id, position)
);
create index custody_box_case_of_person on komado.custody_box_case (person_id);

-- People whose papers must not be destroyed, for example because of a pending appeal.
create table komado.custody_hold (
    person_id uuid primary key,
    reason    text not null
);

-- When the contractor was asked why nothing comes.
create table komado.custody_chase (
    id          uuid primary key,
    order_id    uuid          not null references komado.custody_order (id),
    chased_on   date          not null,
    contact     varchar(100)  not null,
    result      varchar(20)   not null check (result in ('COMING', 'NOT_RECEIVED', 'UNKNOWN')),
    expected_on date,
    note        varchar(1000),
    chased_by   varchar(60)   not null,
    chased_at   timestamptz   not null
);
create index custody_chase_of_order on komado.custody_chase (order_id, chased_at);
