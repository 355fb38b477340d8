-- The book: what came, what was asked, what was answered and when. Nothing is ever deleted from it.

create table shipment (
    id          bigint generated always as identity primary key,
    channel     text        not null,
    file_name   text        not null,
    digest      text        not null,
    number      text,
    kind        text,
    dated       date,
    records     int         not null default 0,
    state       text        not null check (state in ('ACCEPTED', 'REPEATED', 'REFUSED')),
    reason      text,
    received_at timestamptz not null
);
create unique index shipment_once on shipment (number, kind) where state = 'ACCEPTED';

create table inquiry (
    number      bigint primary key,
    kind        text        not null,
    shipment_id bigint      not null references shipment,
    person      text,
    state       text        not null check (state in ('OPEN', 'INTERIM', 'SILENT', 'ANSWERED')),
    code        text,
    fault       text,
    received_at timestamptz not null,
    answered_at timestamptz
);
create index inquiry_of_shipment on inquiry (shipment_id);

create table repeated_inquiry (
    id          bigint generated always as identity primary key,
    number      bigint      not null references inquiry,
    shipment_id bigint      not null references shipment,
    noted_at    timestamptz not null
);

create table answer_file (
    id          bigint generated always as identity primary key,
    shipment_id bigint      not null references shipment,
    part        int         not null,
    file_name   text        not null,
    records     int         not null,
    fault       text,
    due_at      timestamptz not null,
    sealed      bytea,
    written_at  timestamptz,
    unique (shipment_id, part)
);
create index answer_file_waiting on answer_file (due_at) where written_at is null;

create table answer (
    id             bigint generated always as identity primary key,
    inquiry_number bigint  not null references inquiry,
    lines          text    not null,
    code           text    not null,
    interim        boolean not null,
    due_at         timestamptz,
    file_id        bigint references answer_file
);
create index answer_waiting on answer (due_at) where file_id is null;
create index answer_of_inquiry on answer (inquiry_number);
create index answer_in_file on answer (file_id);

create table letter (
    code         text primary key,
    person       text,
    category     text        not null,
    state        text        not null check (state in ('OPEN', 'SILENT', 'COLLECTED')),
    times        int         not null default 1,
    received_at  timestamptz not null,
    due_at       timestamptz,
    collected_at timestamptz
);

create table script (
    only_row   boolean primary key default true check (only_row),
    content    text        not null,
    changed_at timestamptz not null
);
