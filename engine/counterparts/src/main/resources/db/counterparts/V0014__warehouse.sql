-- The contractor who stores boxes: its book, by which it judges whoever orders.

create table warehouse_box (
    number   text primary key check (number ~ '^BX[0-9]{8}$'),
    shelf    text,
    state    text        not null check (state in ('STORED', 'OUT', 'DESTROYED')),
    since    timestamptz not null,
    check ((state = 'STORED') = (shelf is not null))
);
create unique index warehouse_shelf on warehouse_box (shelf);
create sequence warehouse_shelf_number;
create sequence warehouse_way_bill;

create table warehouse_order (
    inquiry_number bigint primary key,
    order_number   text        not null,
    kind           text        not null,
    boxes          text        not null,
    accepted       boolean     not null,
    received_at    timestamptz not null
);

-- What must not happen, whoever is to blame.
create table warehouse_complaint (
    id           bigint generated always as identity primary key,
    order_number text        not null,
    box_number   text        not null,
    complaint    text        not null,
    noted_at     timestamptz not null
);

-- Boxes that are odd on purpose.
create table warehouse_oddity (
    box_number text primary key,
    oddity     text not null check (oddity in ('LOST', 'OTHER_BOX', 'SEAL_BROKEN', 'TWICE'))
);

create table warehouse_certificate (
    number       text primary key,
    order_number text        not null,
    dated        date        not null,
    boxes        text        not null,
    due_at       timestamptz,
    sent_at      timestamptz
);
