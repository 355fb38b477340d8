-- Room impact (K19): what a version of a table would mean for everybody, over cases without their people.

-- A filling of the store. Only while it is filled is it known how far it is; afterwards nothing leads back to a case.
create table komado.impact_generation (
    id       uuid        primary key,
    state    varchar(10) not null check (state in ('FILLING', 'READY')),
    position uuid,
    cases    integer     not null default 0 check (cases >= 0),
    left_out integer     not null default 0 check (left_out >= 0),
    begun_at timestamptz not null,
    ready_at timestamptz,
    check ((state = 'READY') = (ready_at is not null)),
    check (state = 'FILLING' or position is null)
);
create unique index impact_generation_filling on komado.impact_generation (state) where state = 'FILLING';

-- One case with a cap: exactly what the tables of the cap read, and what was decided. The key is thrown dice.
create table komado.impact_case (
    generation_id        uuid        not null references komado.impact_generation (id) on delete cascade,
    key                  uuid        not null,
    application_month    date        not null check (extract(day from application_month) = 1),
    insurance_kind       varchar(30),
    insured_person_known boolean     not null,
    severe               boolean     not null,
    life_support         boolean     not null,
    hemophilia           boolean     not null,
    public_assistance    boolean     not null,
    tier_chosen          boolean     not null,
    members              jsonb       not null,
    monthly_cap_yen      integer     not null check (monthly_cap_yen >= 0),
    tier                 varchar(20) not null,
    primary key (generation_id, key)
);

-- Where cases stand while a generation is filled, in the order in which they were read; they go into the store in the order of their keys.
create table komado.impact_intake (like komado.impact_case including constraints);

create table komado.impact_evaluation (
    id                uuid        primary key,
    seq               bigint      generated always as identity unique,
    state             varchar(10) not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    requested_at      timestamptz not null,
    requested_by      varchar(60) not null,
    application_month date        check (extract(day from application_month) = 1),
    generation_id     uuid,
    data_of           timestamptz,
    left_out          integer     not null default 0,
    total             integer     check (total >= 0),
    done              integer     not null default 0 check (done >= 0 and done <= total),
    attempts          integer     not null default 0,
    started_at        timestamptz,
    finished_at       timestamptz,
    failure           varchar(40),
    check ((state in ('DONE', 'FAILED')) = (finished_at is not null)),
    check ((state = 'FAILED') = (failure is not null)),
    check (state <> 'DONE' or done = total)
);
create index impact_evaluation_open on komado.impact_evaluation (seq) where state in ('QUEUED', 'RUNNING');

-- The tables of an evaluation, all of them, with their words: what is put into force or reworded meanwhile changes nothing.
create table komado.impact_evaluation_version (
    evaluation_id  uuid         not null references komado.impact_evaluation (id),
    version_id     uuid         not null,
    name           varchar(100) not null,
    version_tag    varchar(60)  not null,
    effective_from date         not null,
    status         varchar(10)  not null,
    asked          boolean      not null,
    words          varchar(64)  not null,
    primary key (evaluation_id, version_id)
);

-- How many cases go which way; sums of whole yen a month. Where nothing can be computed there is no tier and no amount after.
create table komado.impact_cell (
    evaluation_id  uuid        not null references komado.impact_evaluation (id),
    kind           varchar(20) not null check (kind in ('SAME', 'HIGHER', 'LOWER', 'NEWLY_FAILING', 'FAILING_ANYWAY')),
    tier_before    varchar(20) not null,
    tier_after     varchar(40) not null,
    insurance_kind varchar(30) not null,
    age_band       varchar(20) not null,
    reason         varchar(80) not null,
    differs_today  boolean     not null,
    reached        boolean     not null,
    cases          integer     not null check (cases > 0),
    before_yen     bigint      not null,
    after_yen      bigint      not null,
    primary key (evaluation_id, kind, tier_before, tier_after, insurance_kind, age_band, reason, differs_today, reached)
);
