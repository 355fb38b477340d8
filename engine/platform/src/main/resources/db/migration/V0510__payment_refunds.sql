-- ⑮ Room payment: refunds to families (償還払い), from the claim to the transfer. An amount that was paid is never edited.

create table komado.refund (
    id                 uuid primary key,
    number             varchar(12) collate "C" not null unique check (number ~ '^R[0-9]{4}-[0-9]{5}$'),
    person_id          uuid        not null,
    claimant_id        uuid        not null,
    recipient_number   varchar(7) collate "C" not null check (recipient_number ~ '^[0-9]{7}$'),
    state              varchar(20) not null check (state in
        ('CLAIMED', 'ENTERED', 'EVIDENCE_MISSING', 'COMPUTED', 'PROPOSED', 'APPROVED', 'TRANSFERRING', 'RETURNED', 'PAID', 'REFUSED')),
    claimed_on         date        not null,
    opened_at          timestamptz not null,
    opened_by          varchar(60) not null,
    bank_code          varchar(4) collate "C" check (bank_code ~ '^[0-9]{4}$'),
    bank_name          varchar(15),
    branch_code        varchar(3) collate "C" check (branch_code ~ '^[0-9]{3}$'),
    branch_name        varchar(15),
    account_type       varchar(10) check (account_type in ('ORDINARY', 'CURRENT', 'SAVINGS', 'OTHER')),
    account_number     varchar(7) collate "C" check (account_number ~ '^[0-9]{7}$'),
    account_holder     varchar(30),
    paid_yen           bigint check (paid_yen >= 0),
    due_yen            bigint check (due_yen >= 0),
    refund_yen         bigint check (refund_yen >= 0),
    missing            varchar(400),
    proposal           varchar(10) check (proposal in ('GRANT', 'REFUSE')),
    proposal_reason    varchar(2000),
    proposed_by        varchar(60),
    proposed_at        timestamptz,
    approved_by        varchar(60),
    approved_at        timestamptz,
    comment            varchar(2000),
    notice_id          uuid,
    next_reminder_on   date,
    version            bigint      not null default 0,
    check (state not in ('PROPOSED', 'APPROVED', 'TRANSFERRING', 'RETURNED', 'PAID', 'REFUSED') or (proposal is not null and proposed_by is not null)),
    check (state not in ('APPROVED', 'TRANSFERRING', 'RETURNED', 'PAID', 'REFUSED') or (approved_by is not null and approved_by <> proposed_by)),
    check (state not in ('APPROVED', 'TRANSFERRING', 'RETURNED', 'PAID') or proposal = 'REFUSE' or (refund_yen > 0 and account_number is not null)),
    check (refund_yen is null or refund_yen <= paid_yen)
);
create index refund_of_person on komado.refund (person_id, claimed_on);
create index refund_open on komado.refund (opened_at) where state not in ('PAID', 'REFUSED');

-- What the family paid, receipt by receipt, and what the computation made of it.
create table komado.refund_receipt (
    id                     uuid primary key,
    refund_id              uuid        not null references komado.refund (id) on delete cascade,
    person_id              uuid        not null,
    position               integer     not null,
    service_month          date        not null check (extract(day from service_month) = 1),
    institution            varchar(100) not null,
    inpatient              boolean     not null,
    days                   integer check (days between 1 and 31),
    points                 integer check (points >= 0),
    insurance_percent      integer     not null check (insurance_percent in (10, 20, 30, 100)),
    multiple               boolean     not null,
    paid_yen               bigint      not null check (paid_yen >= 0),
    meals                  integer     not null check (meals between 0 and 93),
    meals_paid_yen         bigint      not null check (meals_paid_yen >= 0),
    long_stay              boolean     not null,
    received_yen           bigint      not null check (received_yen >= 0),
    paid_on                date        not null,
    excluded               varchar(20) check (excluded in ('TIME_BARRED', 'NOT_CERTIFIED')),
    total_yen              bigint,
    limit_yen              bigint,
    share_yen              bigint,
    deducted_yen           bigint,
    meals_due_yen          bigint,
    unique (refund_id, position)
);
create index refund_receipt_of_person on komado.refund_receipt (person_id, service_month);

-- One floor at zero for each month.
create table komado.refund_month (
    refund_id       uuid   not null references komado.refund (id) on delete cascade,
    person_id       uuid   not null,
    service_month   date   not null check (extract(day from service_month) = 1),
    cap_yen         bigint not null check (cap_yen >= 0),
    used_yen        bigint not null check (used_yen >= 0),
    paid_yen        bigint not null check (paid_yen >= 0),
    due_yen         bigint not null check (due_yen >= 0),
    deducted_yen    bigint not null check (deducted_yen >= 0),
    meals_paid_yen  bigint not null check (meals_paid_yen >= 0),
    meals_due_yen   bigint not null check (meals_due_yen >= 0),
    total_cost_yen  bigint not null check (total_cost_yen >= 0),
    refund_yen      bigint not null check (refund_yen >= 0 and refund_yen <= paid_yen + meals_paid_yen),
    high_cost_class varchar(10),
    primary key (refund_id, service_month)
);
create index refund_month_of_person on komado.refund_month (person_id);

-- Transfers by the bank. A refund has at most one that is under way or has arrived.
create table komado.refund_transfer (
    id              uuid primary key,
    refund_id       uuid        not null references komado.refund (id),
    person_id       uuid        not null,
    attempt         integer     not null check (attempt > 0),
    amount_yen      bigint      not null check (amount_yen > 0),
    bank_code       varchar(4) collate "C" not null,
    bank_name       varchar(15) not null,
    branch_code     varchar(3) collate "C" not null,
    branch_name     varchar(15) not null,
    account_type    varchar(10) not null,
    account_number  varchar(7) collate "C" not null,
    account_holder  varchar(30) not null,
    inquiry_number  bigint unique,
    prepared_by     varchar(60) not null,
    approved_by     varchar(60) not null check (approved_by <> prepared_by),
    placed_at       timestamptz not null,
    outcome         varchar(10) check (outcome in ('PAID', 'RETURNED')),
    outcome_on      date,
    return_reason   varchar(30),
    unique (refund_id, attempt),
    check ((outcome is null) = (outcome_on is null)),
    check ((outcome = 'RETURNED') = (return_reason is not null) or outcome is null)
);
create unique index refund_transfer_once on komado.refund_transfer (refund_id) where outcome is distinct from 'RETURNED';
create index refund_transfer_of_person on komado.refund_transfer (person_id);

-- What was paid. Written once.
create table komado.refund_payment (
    refund_id    uuid primary key references komado.refund (id),
    transfer_id  uuid        not null unique references komado.refund_transfer (id),
    person_id    uuid        not null,
    amount_yen   bigint      not null check (amount_yen > 0),
    paid_on      date        not null,
    recorded_at  timestamptz not null
);
create index refund_payment_of_person on komado.refund_payment (person_id);

-- Who did what, for the page of the refund.
create table komado.refund_act (
    seq       bigint generated always as identity primary key,
    refund_id uuid        not null references komado.refund (id) on delete cascade,
    person_id uuid        not null,
    kind      varchar(30) not null,
    by_user   varchar(60),
    at        timestamptz not null,
    note      varchar(2000)
);
create index refund_act_of_refund on komado.refund_act (refund_id, seq);
create index refund_act_of_person on komado.refund_act (person_id);

create table komado.payment_hold (
    person_id uuid primary key,
    reason    varchar(400) not null
);
