-- A tax fact that is an answer carries the number of the inquiry, so that the family's receipt can name it.
alter table komado.tax_fact add column inquiry_number bigint,
    add constraint tax_fact_only_answers_have_a_number check (inquiry_number is null or origin = 'INQUIRY');

-- Whether the household receives public assistance or the support for returnees, as an answer or a paper says. Appended, never changed.
create table komado.assistance_fact (
    id             uuid        primary key,
    case_id        uuid        not null,
    person_id      uuid        not null,
    benefit        text        not null check (benefit in ('PUBLIC_ASSISTANCE', 'RETURNEE_SUPPORT')),
    receiving      boolean     not null,
    origin         text        not null check (origin in ('PAPER', 'INQUIRY', 'DECLARATION')),
    origin_date    date        not null,
    inquiry_number bigint      check (inquiry_number is null or origin = 'INQUIRY'),
    recorded_at    timestamptz not null,
    seq            bigint      generated always as identity
);
create index assistance_fact_case on komado.assistance_fact (case_id, seq);
create index assistance_fact_person on komado.assistance_fact (person_id);
