-- Room lot: numbered collections whose items are settled one by one and whose totals must meet.
create table komado.lot (
    id        uuid primary key,
    kind      varchar(30) not null,
    number    varchar(40) collate "C" not null,
    opened_at timestamptz not null,
    version   bigint      not null default 0,
    unique (kind, number)
);

create table komado.lot_item (
    id         uuid primary key,
    lot_id     uuid        not null references komado.lot (id),
    subject_id uuid        not null,
    position   integer     not null,
    result     varchar(20) not null,
    pages      integer,
    note       varchar(400),
    settled_at timestamptz,
    settled_by varchar(60),
    version    bigint      not null default 0,
    unique (lot_id, subject_id),
    unique (lot_id, position),
    constraint lot_item_settled check ((result = 'OPEN') = (settled_at is null))
);
create index lot_item_subject on komado.lot_item (subject_id);

create table komado.lot_counter (
    series      varchar(60) primary key,
    last_number integer not null
);
