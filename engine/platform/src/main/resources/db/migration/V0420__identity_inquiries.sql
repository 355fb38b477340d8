-- Room identity: what was asked of the resident register about whom, and what it said (④ ④').
-- The files that carried it are erased after import; these rows are the imported facts with their inquiry number and date.
create table komado.identity_inquiry (
    id              uuid primary key,
    case_id         uuid         not null references komado.application_episode (id),
    person_id       uuid         not null references komado.person (id),
    kind            varchar(20)  not null,
    round           integer      not null,
    inquiry_number  bigint       unique,
    state           varchar(10)  not null,
    placed_at       timestamptz  not null,
    shipment_number varchar(20),
    answered_on     date,
    result          varchar(24),
    differences     text[],
    settlement      varchar(16),
    settled_by      varchar(60),
    settled_at      timestamptz,
    settled_reason  varchar(1000),
    version         bigint       not null default 0,
    constraint identity_inquiry_kind check (kind in ('LOOK_UP', 'CONFIRMATION')),
    constraint identity_inquiry_state check (state in ('PLACED', 'ANSWERED', 'CANCELLED')),
    constraint identity_inquiry_answer check ((state = 'ANSWERED') = (result is not null)),
    constraint identity_inquiry_round unique (case_id, person_id, kind, round)
);
comment on table komado.identity_inquiry is '④ ④'' one question to the resident register about one person of one case, its result and who settled it';
create index identity_inquiry_case on komado.identity_inquiry (case_id, kind);
create index identity_inquiry_person on komado.identity_inquiry (person_id);

create table komado.identity_record (
    id            uuid primary key,
    inquiry_id    uuid        not null references komado.identity_inquiry (id),
    position      integer     not null,
    name          varchar(120),
    kana          varchar(120),
    birth_date    date,
    sex           varchar(10) not null,
    address       varchar(300),
    change_reason varchar(2),
    change_date   date,
    chosen        boolean     not null default false,
    constraint identity_record_sex check (sex in ('MALE', 'FEMALE', 'UNKNOWN')),
    constraint identity_record_position unique (inquiry_id, position)
);
comment on table komado.identity_record is 'What the register said about somebody: one record, or several candidates. Numbers lie in the vault under the record''s id until they are somebody''s';

create table komado.identity_chase (
    id          uuid primary key,
    case_id     uuid         not null references komado.application_episode (id),
    chased_on   date         not null,
    contact     varchar(100) not null,
    result      varchar(16)  not null,
    expected_on date,
    note        varchar(1000),
    chased_by   varchar(60)  not null,
    chased_at   timestamptz  not null,
    constraint identity_chase_result check (result in ('COMING', 'NOT_RECEIVED', 'UNKNOWN'))
);
comment on table komado.identity_chase is '④ that a late answer was asked after, and what was said';
create index identity_chase_case on komado.identity_chase (case_id);
