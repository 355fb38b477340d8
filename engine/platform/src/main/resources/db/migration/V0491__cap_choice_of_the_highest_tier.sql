-- Somebody chose the highest tier because no declaration or certificate could be had; by whom and why. The newest row of a case counts.
create table komado.cap_tier_choice (
    id          uuid        primary key,
    case_id     uuid        not null,
    patient_id  uuid        not null,
    reason      text        not null check (reason <> ''),
    chosen_by   text        not null,
    chosen_name text        not null,
    chosen_at   timestamptz not null,
    seq         bigint      generated always as identity
);
create index cap_tier_choice_case on komado.cap_tier_choice (case_id, seq desc);
create index cap_tier_choice_patient on komado.cap_tier_choice (patient_id);
