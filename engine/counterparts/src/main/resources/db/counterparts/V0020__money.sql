-- What the bank and the payers were told to pay, and whether they did. A reference is paid once, however often it is asked for.
create table money (
    inquiry_number bigint primary key,
    kind           text        not null,
    reference      text        not null,
    yen            bigint      not null,
    outcome        text        not null check (outcome in ('PAID', 'RETURNED', 'REFUSED_AGAIN')),
    noted_at       timestamptz not null
);
create unique index money_paid_once on money (kind, reference) where outcome = 'PAID';
