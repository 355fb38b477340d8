-- Room board: meetings with their agenda (a lot), the cases laid before the board, the reviewers' opinions, the reply.
create table komado.board_meeting (
    id                  uuid primary key,
    lot_id              uuid        not null unique references komado.lot (id),
    number              varchar(20) collate "C" not null unique,
    held_on             date        not null,
    state               varchar(20) not null check (state in ('PLANNED', 'CONSULTED', 'REPLIED')),
    consultation_number varchar(40),
    consulted_on        date,
    consulted_by        varchar(60),
    reply_number        varchar(40) unique,
    replied_on          date,
    registered_by       varchar(60),
    chair               varchar(80),
    members             text[],
    planned_by          varchar(60) not null,
    agenda_changed_at   timestamptz not null,
    version             bigint      not null default 0,
    constraint board_meeting_consulted check ((state = 'PLANNED') = (consulted_on is null)),
    constraint board_meeting_replied check ((state = 'REPLIED') = (replied_on is not null)),
    constraint board_meeting_order check (replied_on >= consulted_on)
);
create index board_meeting_day on komado.board_meeting (held_on);

-- One round of one case before the board. A case that the board holds back comes again as a further round.
-- The sheet's columns are filled when the board is consulted: from then on they say what the board was told.
create table komado.board_matter (
    id                     uuid primary key,
    case_id                uuid        not null references komado.application_episode (id),
    round                  integer     not null check (round > 0),
    state                  varchar(20) not null check (state in ('WAITING', 'ON_AGENDA', 'REPLIED', 'WITHDRAWN')),
    queued_at              timestamptz not null,
    meeting_id             uuid references komado.board_meeting (id),
    age                    integer,
    sex                    varchar(10),
    application_kind       varchar(20),
    application_date       date,
    disease_group          varchar(2),
    disease_code           varchar(20),
    disease_name           varchar(200),
    severe_requested       boolean,
    severe_ground          varchar(40),
    life_support_requested boolean,
    hemophilia             boolean,
    diagnosis_date         date,
    opinion_date           date,
    secretariat_view       varchar(20) check (secretariat_view in ('SUITABLE', 'UNSUITABLE', 'HELD')),
    course                 varchar(2000),
    doubts                 varchar(1000),
    verdict                varchar(20) check (verdict in ('SUITABLE', 'UNSUITABLE', 'HELD')),
    reason                 varchar(1000),
    severe                 boolean,
    life_support           boolean,
    validity_note          varchar(400),
    asked_on               date,
    question               varchar(1000),
    answered_on            date,
    answer                 varchar(2000),
    version                bigint      not null default 0,
    unique (case_id, round),
    constraint board_matter_replied check ((state = 'REPLIED') = (verdict is not null)),
    constraint board_matter_on_agenda check (state not in ('ON_AGENDA', 'REPLIED') or meeting_id is not null),
    constraint board_matter_answer check (answered_on is null or answered_on >= asked_on)
);
create unique index board_matter_open on komado.board_matter (case_id) where state in ('WAITING', 'ON_AGENDA');
create index board_matter_waiting on komado.board_matter (queued_at) where state = 'WAITING';
create index board_matter_meeting on komado.board_matter (meeting_id);

-- What a reviewer says of a case. One opinion each: a second one is always somebody else's.
create table komado.board_opinion (
    id           uuid primary key,
    matter_id    uuid        not null references komado.board_matter (id),
    reviewer_id  varchar(60) not null,
    verdict      varchar(20) not null check (verdict in ('SUITABLE', 'UNSUITABLE', 'HELD')),
    severe       boolean     not null,
    life_support boolean     not null,
    reason       varchar(1000),
    given_at     timestamptz not null,
    version      bigint      not null default 0,
    unique (matter_id, reviewer_id)
);
