-- ⑮ Room payment: payment orders to the two payers, the lines in them, one payment record for each line, the closing of a month.

create table komado.payment_order (
    id               uuid primary key,
    claim_month_id   uuid        not null,
    billing_month    date        not null check (extract(day from billing_month) = 1),
    payer            integer     not null check (payer in (1, 2)),
    number           varchar(20) collate "C" not null unique,
    state            varchar(20) not null check (state in ('PREPARED', 'CHECKED', 'APPROVED', 'PLACED', 'CONFIRMED', 'DIFFERENT', 'NOTHING_TO_PAY')),
    invoiced_count   integer     not null,
    invoiced_yen     bigint      not null,
    payable_count    integer     not null,
    payable_yen      bigint      not null,
    held_count       integer     not null,
    held_yen         bigint      not null,
    returned_count   integer     not null,
    returned_yen     bigint      not null,
    released_count   integer     not null,
    released_yen     bigint      not null,
    reversal_count   integer     not null,
    reversal_yen     bigint      not null,
    fee_yen          bigint      not null check (fee_yen >= 0),
    line_count       integer     not null check (line_count >= 0),
    line_yen         bigint      not null,
    total_yen        bigint      not null,
    problem          varchar(60),
    prepared_at      timestamptz not null,
    checked_by       varchar(60),
    checked_at       timestamptz,
    approved_by      varchar(60),
    approved_at      timestamptz,
    comment          varchar(2000),
    inquiry_number   bigint unique,
    placed_at        timestamptz,
    confirmed_yen    bigint,
    confirmed_on     date,
    confirmed_at     timestamptz,
    confirmed_by     varchar(60),
    reference        varchar(40),
    next_reminder_on date,
    version          bigint      not null default 0,
    unique (claim_month_id, payer),
    check (total_yen = line_yen + fee_yen),
    check (checked_by is null or approved_by is null or checked_by <> approved_by),
    check (state in ('PREPARED', 'NOTHING_TO_PAY') or (checked_by is not null and problem is null and total_yen > 0)),
    check (state not in ('APPROVED', 'PLACED', 'CONFIRMED', 'DIFFERENT') or approved_by is not null),
    check (state <> 'CONFIRMED' or (confirmed_yen = total_yen and confirmed_on is not null)),
    check (state <> 'DIFFERENT' or confirmed_yen <> total_yen)
);

-- The lines in an order; a line is in one order at most.
create table komado.payment_order_line (
    line_id       uuid primary key,
    order_id      uuid   not null references komado.payment_order (id),
    service_month date   not null,
    amount_yen    bigint not null,
    meal_yen      bigint not null,
    reverses      uuid,
    check ((reverses is null) = (amount_yen + meal_yen >= 0) or amount_yen + meal_yen = 0)
);
create unique index payment_order_line_reversed on komado.payment_order_line (reverses) where reverses is not null;
create index payment_order_line_of_order on komado.payment_order_line (order_id);

-- 支払記録: one for each line. Never edited, never deleted: a mistake is put right by a record that names the one it reverses.
create table komado.payment_record (
    id            uuid primary key default gen_random_uuid(),
    line_id       uuid        not null unique,
    order_id      uuid        not null references komado.payment_order (id),
    service_month date        not null,
    amount_yen    bigint      not null,
    meal_yen      bigint      not null,
    reverses_id   uuid unique references komado.payment_record (id),
    paid_on       date        not null,
    recorded_at   timestamptz not null
);
create index payment_record_of_order on komado.payment_record (order_id);

create function komado.payment_record_stands() returns trigger language plpgsql as $$
begin
    raise exception 'payment records are never changed';
end $$;
create trigger payment_record_stands before update or delete on komado.payment_record
    for each row execute function komado.payment_record_stands();
create trigger refund_payment_stands before update on komado.refund_payment
    for each row execute function komado.payment_record_stands();

-- What was done about a difference between invoice, order and records.
create table komado.payment_resolution (
    id             uuid primary key,
    claim_month_id uuid          not null,
    payer          integer check (payer in (1, 2)),
    action         varchar(20)   not null check (action in ('CHECK_AGAIN', 'CONFIRMED_ON_PAPER')),
    reason         varchar(2000) not null,
    resolved_by    varchar(60)   not null,
    resolved_at    timestamptz   not null
);
create index payment_resolution_of_month on komado.payment_resolution (claim_month_id, resolved_at);

create table komado.payment_closing (
    claim_month_id uuid primary key,
    closed_by      varchar(60) not null,
    closed_at      timestamptz not null,
    note           varchar(2000),
    document_id    uuid
);
