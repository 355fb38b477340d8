-- Room certification: step ⑩.

create table komado.decision_proposal (
    id                uuid primary key,
    case_id           uuid        not null references komado.application_episode (id),
    kind              varchar(20) not null,
    reason            varchar(2000),
    ground            varchar(20),
    valid_from        date,
    valid_to          date,
    validity_version  varchar(40),
    cap_assessment_id uuid,
    monthly_cap_yen   integer,
    state             varchar(20) not null,
    proposed_by       varchar(60) not null,
    proposed_at       timestamptz not null,
    decided_by        varchar(60),
    decided_at        timestamptz,
    comment           varchar(1000),
    version           bigint      not null default 0,
    constraint decision_proposal_four_eyes check (decided_by is null or decided_by <> proposed_by),
    constraint decision_proposal_certified check (kind <> 'CERTIFY' or
        (valid_from is not null and valid_to is not null and monthly_cap_yen is not null)),
    constraint decision_proposal_ground check ((kind = 'REJECT') = (ground is not null))
);
create unique index decision_proposal_pending on komado.decision_proposal (case_id) where state = 'PENDING';
create index decision_proposal_case on komado.decision_proposal (case_id, proposed_at desc);

create table komado.certification_decision (
    case_id         uuid primary key references komado.application_episode (id),
    proposal_id     uuid        not null unique references komado.decision_proposal (id),
    patient_id      uuid        not null references komado.person (id),
    outcome         varchar(20) not null,
    decided_on      date        not null,
    valid_from      date,
    valid_to        date,
    monthly_cap_yen integer,
    ground          varchar(20),
    reason          varchar(2000),
    proposed_by     varchar(60) not null,
    approved_by     varchar(60) not null,
    approved_at     timestamptz not null,
    constraint certification_decision_four_eyes check (approved_by <> proposed_by),
    constraint certification_decision_validity check (valid_from is null or valid_from <= valid_to),
    constraint certification_decision_certified check ((outcome = 'CERTIFIED') = (valid_from is not null))
);
comment on table komado.certification_decision is '認定・不認定・却下: the legal decision; never changed';
create index certification_decision_patient on komado.certification_decision (patient_id, valid_to desc);
