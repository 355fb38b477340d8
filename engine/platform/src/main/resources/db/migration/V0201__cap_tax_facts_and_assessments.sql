-- What is known about a person's municipal tax, for a case. Rows are never changed: a later row about the same year replaces an earlier one.
create table komado.tax_fact (
    id                  uuid        primary key,
    case_id             uuid        not null,
    person_id           uuid        not null,
    fiscal_year         integer     not null,
    status              text        not null check (status in ('TAXED', 'EXEMPT', 'UNDECLARED', 'NOT_RESIDENT')),
    income_levy         bigint      not null check (income_levy >= 0),
    per_capita_levy     bigint      not null check (per_capita_levy >= 0),
    total_income        bigint      check (total_income >= 0),
    pension_income      bigint      check (pension_income >= 0),
    other_benefits      bigint      check (other_benefits >= 0),
    housing_loan_credit bigint      not null check (housing_loan_credit >= 0),
    donation_credit     bigint      not null check (donation_credit >= 0),
    designated_city     boolean     not null,
    origin              text        not null check (origin in ('PAPER', 'INQUIRY', 'DECLARATION')),
    origin_date         date        not null,
    recorded_at         timestamptz not null,
    seq                 bigint      generated always as identity
);
create index tax_fact_case on komado.tax_fact (case_id, seq);
create index tax_fact_person on komado.tax_fact (person_id);

-- Every computation of a monthly cap with its whole explanation, in which people are ids only.
create table komado.cap_assessment (
    id                     uuid        primary key,
    case_id                uuid        not null,
    patient_id             uuid        not null,
    monthly_cap_yen        integer     not null check (monthly_cap_yen >= 0),
    tier                   text        not null,
    severe                 boolean     not null,
    life_support           boolean     not null,
    hemophilia             boolean     not null,
    application_month      date        not null,
    tax_year               integer     not null,
    income_levy_total_yen  bigint      not null,
    explanation            jsonb       not null,
    computed_at            timestamptz not null,
    seq                    bigint      generated always as identity
);
create index cap_assessment_case on komado.cap_assessment (case_id, seq desc);
create index cap_assessment_patient on komado.cap_assessment (patient_id);
create index cap_assessment_people on komado.cap_assessment using gin ((explanation -> 'household') jsonb_path_ops);

-- People whose rows must not be erased.
create table komado.cap_hold (
    person_id uuid        primary key,
    reason    text        not null,
    held_at   timestamptz not null
);
