-- Recipient numbers: seven digits, the last a check digit. Never reused, unchanged at renewal: one number per person for ever.
create sequence komado.recipient_number_serial minvalue 100000 maxvalue 999999 no cycle;

create table komado.recipient_number (
    person_id   uuid primary key,
    number      text collate "C" not null unique check (number ~ '^[0-9]{7}$'),
    assigned_at timestamptz not null
);

-- A version of a person's certificate. Drafts that were printed wrongly are printed again under the same row; a re-issue
-- (再交付) or a change is a new row with the next issue number.
create table komado.certificate (
    id                      uuid primary key,
    case_id                 uuid        not null,
    person_id               uuid        not null,
    recipient_number        text collate "C" not null references komado.recipient_number (number),
    public_payer_number     text collate "C" not null check (public_payer_number ~ '^[0-9]{8}$'),
    issue_number            integer     not null check (issue_number > 0),
    reissue                 boolean     not null,
    state                   text        not null,
    valid_from              date,
    valid_to                date,
    monthly_cap_yen         integer check (monthly_cap_yen >= 0),
    letter_number           text,
    issued_on               date,
    print_count             integer     not null default 0,
    addressee_digest        text,
    certificate_document_id uuid,
    ledger_document_id      uuid,
    checked_at              timestamptz,
    checked_by              text,
    tracking_number         text,
    posted_on               date,
    version                 bigint      not null default 0,
    unique (person_id, issue_number),
    check (valid_from <= valid_to),
    check (state in ('NUMBERED', 'PRINTED', 'REPRINT', 'CHECKED', 'POSTED')),
    check (state in ('NUMBERED', 'REPRINT') or (valid_from is not null and valid_to is not null and monthly_cap_yen is not null
           and issued_on is not null and certificate_document_id is not null and ledger_document_id is not null)),
    check (state <> 'POSTED' or posted_on is not null)
);

-- One first issue per application: a job that runs twice finds the row of its first run.
create unique index certificate_of_case on komado.certificate (case_id) where not reissue;

create table komado.decision_notice (
    id            uuid primary key,
    case_id       uuid        not null,
    person_id     uuid        not null,
    kind          text        not null check (kind in ('REFUSAL', 'REJECTION')),
    letter_number text        not null,
    issued_on     date        not null,
    document_id   uuid        not null,
    version       bigint      not null default 0,
    unique (case_id, kind)
);

-- ⑪' What the municipality of the application is told; names are read from the dossier when the list is shown.
create table komado.result_list_entry (
    id                uuid primary key,
    case_id           uuid not null unique,
    person_id         uuid not null,
    municipality_code text collate "C" not null,
    list_month        date not null check (extract(day from list_month) = 1),
    outcome           text not null check (outcome in ('CERTIFIED', 'REFUSED', 'REJECTED')),
    decided_on        date not null,
    listed_on         date not null,
    version           bigint not null default 0
);

create index result_list_entry_of_month on komado.result_list_entry (list_month, municipality_code);
create index certificate_of_person on komado.certificate (person_id);
create index decision_notice_of_person on komado.decision_notice (person_id);
create index result_list_entry_of_person on komado.result_list_entry (person_id);

-- People whose rows here must not be erased, for example because of a pending appeal.
create table komado.issuance_hold (
    person_id uuid primary key,
    reason    text not null
);
