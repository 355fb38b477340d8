-- ⑬ ⑭ Room claims: the months in which payers bill, their files and lines as received, what the checks found, exceptions, and the cap
-- ledger of each person and month. Money is whole yen.

create table komado.claim_month (
    id             uuid primary key,
    billing_month  date        not null unique check (extract(day from billing_month) = 1),
    state          varchar(20) not null check (state in ('OPEN', 'ADJUDICATING', 'EXCEPTIONS', 'READY', 'ORDERED', 'PAID', 'CLOSED')),
    opened_at      timestamptz not null,
    files_at       timestamptz,
    started_at     timestamptz,
    lines_due      integer     not null default 0,
    adjudicated_at timestamptz,
    settled_at     timestamptz,
    ordered_at     timestamptz,
    paid_at        timestamptz,
    closed_at      timestamptz,
    version        bigint      not null default 0
);

-- What a payer sent. A refused file has left nothing but this row.
create table komado.claim_file (
    id             uuid primary key,
    claim_month_id uuid references komado.claim_month (id),
    payer          smallint    check (payer in (1, 2)),
    billing_month  date,
    arrival_id     uuid        not null,
    file_name      varchar(200) collate "C" not null,
    digest         varchar(64) collate "C" not null,
    state          varchar(10) not null check (state in ('ACCEPTED', 'REFUSED')),
    refusal        varchar(100) collate "C",
    refusal_line   integer,
    refusal_field  varchar(40) collate "C",
    lines          integer     not null default 0,
    points         bigint      not null default 0,
    amount_yen     bigint      not null default 0,
    fee_yen        bigint      not null default 0 check (fee_yen >= 0),
    received_at    timestamptz not null,
    check ((state = 'ACCEPTED') = (refusal is null)),
    check (state = 'REFUSED' or (claim_month_id is not null and payer is not null and billing_month is not null))
);
create unique index claim_file_of_payer on komado.claim_file (claim_month_id, payer) where state = 'ACCEPTED';
create index claim_file_received on komado.claim_file (received_at);

-- Those of one person (one recipient number as received) and service month that a person has to look at.
create table komado.claim_exception (
    id                         uuid primary key,
    number                     varchar(20) collate "C" not null unique,
    claim_month_id             uuid        not null references komado.claim_month (id),
    recipient_number           varchar(20) collate "C" not null,
    service_month              date        not null,
    person_id                  uuid,
    lines                      integer     not null check (lines > 0),
    amount_yen                 bigint      not null,
    state                      varchar(10) not null check (state in ('OPEN', 'DECIDED', 'APPLIED')),
    outcome                    varchar(20) check (outcome in ('PAY', 'HOLD_TO_NEXT_MONTH', 'RETURN')),
    corrected_recipient_number varchar(7) collate "C",
    reason                     varchar(400),
    opened_at                  timestamptz not null,
    decided_at                 timestamptz,
    decided_by                 varchar(60),
    applied_at                 timestamptz,
    version                    bigint      not null default 0,
    unique (claim_month_id, recipient_number, service_month),
    check ((state = 'OPEN') = (outcome is null))
);
create index claim_exception_of_person on komado.claim_exception (person_id);

-- A line as received (raw) with the columns that are read. What the payer said is never changed; state, result and settled month are ours.
create table komado.claim_line (
    id                   uuid primary key,
    seq                  bigint      generated always as identity,
    file_id              uuid        not null references komado.claim_file (id),
    line_number          integer     not null,
    claim_month_id       uuid        not null references komado.claim_month (id),
    payer                smallint    not null check (payer in (1, 2)),
    record_number        varchar(20) collate "C" not null,
    service_month        date        not null,
    public_payer_number  varchar(20) collate "C" not null,
    recipient_number     varchar(20) collate "C" not null,
    birth_date           date,
    sex                  smallint,
    insurer_number       varchar(20) collate "C" not null,
    institution_code     varchar(10) collate "C" not null,
    department           varchar(10) collate "C" not null,
    in_out               smallint    not null check (in_out in (1, 2)),
    receipt_kind         varchar(4)  collate "C" not null,
    special_notes        varchar(20) collate "C" not null,
    days                 integer     not null,
    total_points         bigint      not null,
    public_points        bigint      not null,
    burden_percent       integer     not null,
    insurer_copay_yen    bigint      not null,
    patient_share_yen    bigint      not null,
    public_amount_yen    bigint      not null,
    meal_count           integer     not null,
    meal_amount_yen      bigint      not null,
    meal_patient_yen     bigint      not null,
    meal_public_yen      bigint      not null,
    claim_kind           smallint    not null check (claim_kind between 1 and 5),
    result_kind          varchar(10) collate "C" not null,
    adjust_reason        varchar(100) not null,
    original_record      varchar(20) collate "C" not null,
    raw                  text        not null,
    -- ours
    due_month_id         uuid        not null references komado.claim_month (id),
    state                varchar(10) not null check (state in ('RECEIVED', 'PAYABLE', 'HELD', 'CARRIED', 'RETURNED')),
    result_code          varchar(4)  collate "C",
    settled_month_id     uuid        references komado.claim_month (id),
    person_id            uuid,
    certificate_id       uuid,
    insurer_amount_yen   bigint,
    exception_id         uuid        references komado.claim_exception (id),
    reverses             uuid        references komado.claim_line (id),
    reversed_by          uuid        references komado.claim_line (id),
    unique (file_id, line_number),
    check ((state in ('PAYABLE', 'RETURNED')) = (settled_month_id is not null)),
    check (state <> 'PAYABLE' or (person_id is not null and certificate_id is not null))
);
create unique index claim_line_seq on komado.claim_line (seq);
create unique index claim_line_record on komado.claim_line (payer, record_number);
create index claim_line_due on komado.claim_line (due_month_id, seq) where state = 'RECEIVED';
create index claim_line_of_month on komado.claim_line (claim_month_id, seq);
create index claim_line_settled on komado.claim_line (settled_month_id, payer, seq);
create index claim_line_same on komado.claim_line (recipient_number, service_month);
create index claim_line_of_person on komado.claim_line (person_id);
create index claim_line_of_exception on komado.claim_line (exception_id) where exception_id is not null;
create index claim_line_carried on komado.claim_line (state) where state = 'CARRIED';

-- What the checks found on a line, besides nothing. A line that is checked again next month keeps only what was found last.
create table komado.claim_finding (
    line_id    uuid        not null references komado.claim_line (id) on delete cascade,
    finding    varchar(40) collate "C" not null,
    code       varchar(4)  collate "C" not null,
    held       boolean     not null,
    suggestion varchar(20) not null,
    measure    bigint      not null,
    primary key (line_id, finding)
);

-- The cap ledger of a person and service month. The database itself holds the sum of shares under the cap.
create table komado.cap_ledger (
    person_id      uuid    not null,
    service_month  date    not null check (extract(day from service_month) = 1),
    cap_yen        integer not null check (cap_yen >= 0),
    used_yen       integer not null check (used_yen >= 0),
    total_cost_yen bigint  not null,
    primary key (person_id, service_month),
    constraint shares_within_cap check (used_yen <= cap_yen)
);

create table komado.cap_ledger_entry (
    id             uuid primary key,
    seq            bigint      generated always as identity,
    person_id      uuid        not null,
    service_month  date        not null,
    kind           varchar(10) not null check (kind in ('CLAIM', 'REVERSAL', 'REFUND')),
    line_id        uuid unique references komado.claim_line (id),
    refund_id      uuid,
    share_yen      integer     not null,
    total_cost_yen bigint      not null,
    recorded_at    timestamptz not null,
    unique (refund_id, service_month),
    check ((kind = 'REFUND') = (refund_id is not null)),
    check ((kind = 'REFUND') = (line_id is null)),
    foreign key (person_id, service_month) references komado.cap_ledger (person_id, service_month)
);
create index cap_ledger_entry_of_person on komado.cap_ledger_entry (person_id, service_month, seq);

-- People whose rows here must not be erased.
create table komado.claims_hold (
    person_id uuid primary key,
    reason    text not null
);
