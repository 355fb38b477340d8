-- Keyset paging of the case list, and what the applicant said when an application was taken back.
create index application_episode_newest on komado.application_episode (created_at desc, id desc);

create table komado.withdrawal (
    case_id      uuid primary key references komado.application_episode (id),
    reason       varchar(1000) not null,
    requested_at timestamptz   not null,
    requested_by varchar(60)   not null
);

-- Found by the search for duplicates in step ③.
create table komado.duplicate_suspicion (
    case_id       uuid        not null references komado.application_episode (id),
    other_case_id uuid        not null references komado.application_episode (id),
    found_at      timestamptz not null,
    primary key (case_id, other_case_id)
);

-- Other persons stored under the same My Number as the patient, noted at the entry, when the number is at hand.
create table komado.individual_number_sharer (
    case_id   uuid not null references komado.application_episode (id),
    person_id uuid not null references komado.person (id),
    primary key (case_id, person_id)
);
