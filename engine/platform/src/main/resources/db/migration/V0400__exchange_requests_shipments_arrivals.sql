-- Room exchange: what leaves for another body or arrives from one. No content stands here: files are written at the moment of export,
-- and of what arrives only the sealed bytes are kept until they are imported.
create sequence komado.exchange_inquiry_number as bigint minvalue 1 maxvalue 99999999 no cycle;

create table komado.exchange_counter (
    series      varchar(20) primary key,
    last_number integer not null
);

-- One line of the usage register (使用簿). The checks hold K7 and K20 whatever the application does.
create table komado.exchange_shipment (
    number            varchar(10)  collate "C" primary key check (number ~ '^[0-9]{4}[A-Z][0-9]{5}$'),
    channel           varchar(40)  not null,
    kind              varchar(40)  not null,
    medium            boolean      not null,
    state             varchar(20)  not null,
    purpose           varchar(400) not null,
    basis             varchar(400) not null,
    items             varchar(400) not null,
    request_count     integer      not null check (request_count > 0),
    prepared_by       varchar(60)  not null,
    approved_by       varchar(60),
    permitted_by      varchar(60),
    queued_by         varchar(60),
    attempts          integer      not null default 0,
    next_attempt_at   timestamptz,
    problem           varchar(120),
    sent_at           timestamptz,
    digest            varchar(64),
    carrier_erased_at timestamptz,
    version           bigint       not null default 0,
    constraint exchange_shipment_approved_by_another check (approved_by <> prepared_by),
    constraint exchange_shipment_permitted_by_a_third check (permitted_by is null
        or (approved_by is not null and permitted_by <> prepared_by and permitted_by <> approved_by)),
    constraint exchange_shipment_leaves_with_approval check (
        (queued_by is null and sent_at is null and state in ('PREPARED', 'RETURNED', 'APPROVED', 'PERMITTED'))
        or (queued_by is not null and approved_by is not null and (not medium or permitted_by is not null)))
);
create index exchange_shipment_due on komado.exchange_shipment (next_attempt_at) where state = 'QUEUED';

-- What was done with a shipment, by whom. Lines are added and never changed.
create table komado.exchange_act (
    shipment_number varchar(10) not null references komado.exchange_shipment (number),
    position        integer     not null,
    kind            varchar(20) not null,
    by_user         varchar(60),
    at              timestamptz not null,
    note            varchar(2000),
    primary key (shipment_number, position)
);
revoke update, delete on komado.exchange_act from ${applicationRole};

-- The outbox: one row for each thing asked. The key is the asking room's own, the person key is that of the log.
create table komado.exchange_request (
    inquiry_number  bigint      primary key,
    kind            varchar(40) not null,
    channel         varchar(40) not null,
    key             uuid        not null,
    case_id         uuid        not null,
    person_key      uuid        not null,
    state           varchar(20) not null,
    placed_at       timestamptz not null,
    shipment_number varchar(10) references komado.exchange_shipment (number),
    sent_at         timestamptz,
    answered_at     timestamptz,
    status          varchar(60),
    answer_arrival  uuid,
    interim         boolean     not null default false,
    cancel_reason   varchar(400),
    unique (kind, key)
);
create index exchange_request_open on komado.exchange_request (channel, kind, inquiry_number) where state = 'OPEN';
create index exchange_request_shipment on komado.exchange_request (shipment_number);
create index exchange_request_case on komado.exchange_request (case_id);

-- The inbox: every file that was found, also those that were refused.
create table komado.exchange_arrival (
    id                uuid         primary key,
    channel           varchar(40)  not null,
    file_name         varchar(200) not null,
    digest            varchar(64)  not null,
    size              bigint       not null,
    arrived_at        timestamptz  not null,
    state             varchar(20)  not null,
    shipment_number   varchar(10),
    payload           bytea,
    attempts          integer      not null default 0,
    next_attempt_at   timestamptz,
    problem           varchar(120),
    accepted          integer      not null default 0,
    imported_at       timestamptz,
    carrier_erased_at timestamptz
);
create unique index exchange_arrival_once on komado.exchange_arrival (channel, digest) where state <> 'REFUSED';
create index exchange_arrival_due on komado.exchange_arrival (next_attempt_at) where state = 'ARRIVED';
create index exchange_arrival_shipment on komado.exchange_arrival (shipment_number);
create index exchange_arrival_newest on komado.exchange_arrival (arrived_at desc);

-- Answers that were not accepted: reported, and nothing else of them is kept.
create table komado.exchange_refusal (
    arrival_id     uuid         not null references komado.exchange_arrival (id),
    inquiry_number bigint       not null,
    reason         varchar(120) not null,
    at             timestamptz  not null,
    primary key (arrival_id, inquiry_number)
);
