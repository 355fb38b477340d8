-- Room household: what several certificates of one insurance household share (児童福祉法施行令22条2項).

-- Two statements of one household's insurance, whatever widths and strokes they were typed with; null where they say too little to be compared.
create function komado.insurance_household(insurer text, symbol text, number text) returns text immutable parallel safe language sql as $$
    select case when btrim(coalesce(insurer, '')) = '' or btrim(coalesce(number, '')) = '' then null
           else regexp_replace(normalize(insurer, nfkc), '[^0-9A-Za-z]', '', 'g') || '/' || regexp_replace(normalize(coalesce(symbol, ''), nfkc), '[[:space:][:punct:]−－ー]', '', 'g')
                || '/' || regexp_replace(normalize(number, nfkc), '[[:space:][:punct:]−－ー]', '', 'g') end
$$;

create index application_episode_insurance_household on komado.application_episode
    (komado.insurance_household(insurer_number, insurance_symbol, insurance_number));

-- The cap that the certificate would have alone, and the highest of its household; the same as the monthly cap where it is the only one.
alter table komado.decision_proposal
    add column base_cap_yen      integer check (base_cap_yen >= 0),
    add column household_cap_yen integer check (household_cap_yen >= 0);
alter table komado.certification_decision
    add column base_cap_yen      integer check (base_cap_yen >= 0),
    add column household_cap_yen integer check (household_cap_yen >= 0);

alter table komado.certificate
    add column household_cap_yen integer check (household_cap_yen >= 0),
    add column cap_change_id     uuid unique;
drop index komado.certificate_of_case;
create unique index certificate_of_case on komado.certificate (case_id) where not reissue and cap_change_id is null;
create index certificate_by_case on komado.certificate (case_id, issue_number desc);

-- A certificate of another scheme (指定難病) in the household of a case, as the family showed it.
create table komado.other_certificate (
    id          uuid         primary key,
    case_id     uuid         not null references komado.application_episode (id),
    person_id   uuid         not null references komado.person (id),
    valid_from  date         not null,
    valid_to    date         not null,
    tier        varchar(20),
    ventilator  boolean      not null,
    long_term   boolean      not null,
    base_yen    integer      not null check (base_yen >= 0),
    told_on     date         not null,
    recorded_at timestamptz  not null,
    recorded_by varchar(100) not null,
    version     bigint       not null default 0,
    check (valid_from <= valid_to)
);
create index other_certificate_case on komado.other_certificate (case_id);
create index other_certificate_person on komado.other_certificate (person_id);

-- Another cap for a certificate that was issued, since its household changed. One waits at a time.
create table komado.cap_change (
    id                uuid         primary key,
    case_id           uuid         not null references komado.application_episode (id),
    person_id         uuid         not null references komado.person (id),
    effective_on      date         not null,
    base_yen          integer      not null check (base_yen >= 0),
    cap_before_yen    integer      not null check (cap_before_yen >= 0),
    cap_after_yen     integer      not null check (cap_after_yen >= 0),
    household_cap_yen integer      not null check (household_cap_yen >= 0),
    cause             varchar(30)  not null check (cause in ('CERTIFICATE_STARTED', 'CERTIFICATE_ENDED', 'OTHER_SCHEME', 'SEVERAL')),
    state             varchar(20)  not null check (state in ('OPEN', 'PROPOSED', 'APPROVED', 'APPLIED', 'NOT_NEEDED')),
    opened_at         timestamptz  not null,
    proposed_by       varchar(100),
    proposed_at       timestamptz,
    reason            varchar(400),
    approved_by       varchar(100),
    approved_at       timestamptz,
    comment           varchar(400),
    settled_at        timestamptz,
    seq               bigint       generated always as identity,
    version           bigint       not null default 0,
    check (approved_by is null or approved_by <> proposed_by),
    check (state not in ('APPROVED', 'APPLIED') or approved_by is not null)
);
create unique index cap_change_waiting on komado.cap_change (case_id) where state in ('OPEN', 'PROPOSED', 'APPROVED');
create index cap_change_case on komado.cap_change (case_id, seq);
create index cap_change_person on komado.cap_change (person_id);

create table komado.household_hold (
    person_id uuid        primary key,
    reason    text        not null,
    held_at   timestamptz not null default now()
);
