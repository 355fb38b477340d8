-- The id register (K1, K2) and the register of rights (K3).
create table komado.user_account (
    id                  text collate "C" primary key,
    name                text not null,
    section             text not null,
    municipality_code   text collate "C",
    valid_from          date not null,
    valid_to            date not null,
    password_hash       text not null,
    password_changed_at timestamptz not null,
    password_expires_on date not null,
    failed_attempts     integer not null default 0,
    locked_at           timestamptz,
    last_signed_in_at   timestamptz,
    registered_at       timestamptz not null,
    version             bigint not null default 0,
    constraint user_account_period check (valid_from <= valid_to),
    constraint user_account_municipality check (municipality_code ~ '^[0-9]{6}$')
);
comment on table komado.user_account is 'Id register: one row per personal id, never reused, never deleted';

create table komado.user_role (
    user_id text collate "C" not null references komado.user_account (id),
    role    text collate "C" not null,
    primary key (user_id, role)
);
create index user_role_role on komado.user_role (role);

create table komado.access_grant (
    role     text collate "C" not null,
    function text collate "C" not null,
    level    text collate "C" not null,
    version  bigint not null default 0,
    primary key (role, function),
    constraint access_grant_level check (level in ('NONE', 'READ', 'UPDATE'))
);
comment on table komado.access_grant is 'Rights per function and role: update, read, none';

create table komado.access_grant_change (
    id           uuid primary key,
    changed_at   timestamptz not null,
    changed_by   text collate "C" not null references komado.user_account (id),
    role         text collate "C" not null,
    function     text collate "C" not null,
    level_before text collate "C" not null,
    level_after  text collate "C" not null,
    reason       text not null
);
create index access_grant_change_at on komado.access_grant_change (changed_at desc);
comment on table komado.access_grant_change is 'Register of changes of rights: only ever added to';
revoke update, delete on komado.access_grant_change from ${applicationRole};

create table komado.queue_role (
    role  text collate "C" not null,
    queue text collate "C" not null,
    takes boolean not null,
    primary key (role, queue)
);
comment on table komado.queue_role is 'Which duties see the work of a queue, and which of them take it';

insert into komado.queue_role (role, queue, takes) values
    ('WARD_STAFF', 'ward-counter', true),
    ('WARD_STAFF', 'ward-dispatch', true),
    ('CASE_WORKER', 'receipt-desk', true),
    ('CASE_WORKER', 'entry', true),
    ('CASE_WORKER', 'review', true),
    ('CASE_WORKER', 'issuance', true),
    ('DECISION_APPROVER', 'approval', true);
insert into komado.queue_role (role, queue, takes)
select role, queue, false
  from unnest(array['SECTION_HEAD', 'MANAGER']) as role,
       unnest(array['ward-counter', 'ward-dispatch', 'receipt-desk', 'entry', 'review', 'approval', 'issuance']) as queue;

insert into komado.access_grant (role, function, level) values
    ('WARD_STAFF', 'CASE', 'READ'),
    ('WARD_STAFF', 'COUNTER', 'UPDATE'),
    ('WARD_STAFF', 'DISPATCH', 'UPDATE'),
    ('WARD_STAFF', 'CASE_NOTE', 'UPDATE'),
    ('WARD_STAFF', 'DOCUMENT', 'UPDATE'),
    ('WARD_STAFF', 'RESULT_LIST', 'READ'),
    ('WARD_STAFF', 'WORK', 'UPDATE'),
    ('WARD_STAFF', 'PROCESS_MODEL', 'READ'),

    ('CASE_WORKER', 'CASE', 'UPDATE'),
    ('CASE_WORKER', 'COUNTER', 'UPDATE'),
    ('CASE_WORKER', 'DISPATCH', 'READ'),
    ('CASE_WORKER', 'RECEIPT', 'UPDATE'),
    ('CASE_WORKER', 'ENTRY', 'UPDATE'),
    ('CASE_WORKER', 'CASE_NOTE', 'UPDATE'),
    ('CASE_WORKER', 'DOCUMENT', 'UPDATE'),
    ('CASE_WORKER', 'INDIVIDUAL_NUMBER_ENTRY', 'UPDATE'),
    ('CASE_WORKER', 'INDIVIDUAL_NUMBER_DISPLAY', 'READ'),
    ('CASE_WORKER', 'DECISION_PROPOSAL', 'UPDATE'),
    ('CASE_WORKER', 'CERTIFICATE', 'UPDATE'),
    ('CASE_WORKER', 'RESULT_LIST', 'READ'),
    ('CASE_WORKER', 'WORK', 'UPDATE'),
    ('CASE_WORKER', 'DASHBOARD', 'READ'),
    ('CASE_WORKER', 'DECISION_TABLE', 'READ'),
    ('CASE_WORKER', 'PROCESS_MODEL', 'READ'),

    ('BOARD_SECRETARY', 'CASE', 'READ'),
    ('BOARD_SECRETARY', 'CASE_NOTE', 'UPDATE'),
    ('BOARD_SECRETARY', 'DOCUMENT', 'READ'),
    ('BOARD_SECRETARY', 'WORK', 'UPDATE'),
    ('BOARD_SECRETARY', 'PROCESS_MODEL', 'READ'),

    ('REVIEWER', 'WORK', 'READ'),
    ('REVIEWER', 'PROCESS_MODEL', 'READ'),

    ('DECISION_APPROVER', 'CASE', 'READ'),
    ('DECISION_APPROVER', 'CASE_NOTE', 'UPDATE'),
    ('DECISION_APPROVER', 'DOCUMENT', 'READ'),
    ('DECISION_APPROVER', 'DECISION_PROPOSAL', 'READ'),
    ('DECISION_APPROVER', 'DECISION_APPROVAL', 'UPDATE'),
    ('DECISION_APPROVER', 'CERTIFICATE', 'READ'),
    ('DECISION_APPROVER', 'WORK', 'UPDATE'),
    ('DECISION_APPROVER', 'DASHBOARD', 'READ'),
    ('DECISION_APPROVER', 'DECISION_TABLE', 'READ'),
    ('DECISION_APPROVER', 'PROCESS_MODEL', 'READ'),

    ('USAGE_APPROVER', 'WORK', 'UPDATE'),
    ('USAGE_APPROVER', 'DASHBOARD', 'READ'),
    ('USAGE_APPROVER', 'PROCESS_MODEL', 'READ'),

    ('SECTION_HEAD', 'CASE', 'READ'),
    ('SECTION_HEAD', 'DISPATCH', 'READ'),
    ('SECTION_HEAD', 'CASE_NOTE', 'UPDATE'),
    ('SECTION_HEAD', 'DOCUMENT', 'READ'),
    ('SECTION_HEAD', 'DECISION_PROPOSAL', 'READ'),
    ('SECTION_HEAD', 'CERTIFICATE', 'READ'),
    ('SECTION_HEAD', 'RESULT_LIST', 'READ'),
    ('SECTION_HEAD', 'WORK', 'READ'),
    ('SECTION_HEAD', 'WORK_ASSIGNMENT', 'UPDATE'),
    ('SECTION_HEAD', 'DASHBOARD', 'READ'),
    ('SECTION_HEAD', 'DECISION_TABLE', 'READ'),
    ('SECTION_HEAD', 'PROCESS_MODEL', 'READ'),

    ('PAYMENT_STAFF', 'CASE', 'READ'),
    ('PAYMENT_STAFF', 'CERTIFICATE', 'READ'),
    ('PAYMENT_STAFF', 'WORK', 'UPDATE'),
    ('PAYMENT_STAFF', 'DASHBOARD', 'READ'),
    ('PAYMENT_STAFF', 'PROCESS_MODEL', 'READ'),

    ('ARCHIVIST', 'CASE', 'READ'),
    ('ARCHIVIST', 'DOCUMENT', 'READ'),
    ('ARCHIVIST', 'WORK', 'UPDATE'),
    ('ARCHIVIST', 'PROCESS_MODEL', 'READ'),

    ('MANAGER', 'CASE', 'READ'),
    ('MANAGER', 'WORK', 'READ'),
    ('MANAGER', 'WORK_ASSIGNMENT', 'UPDATE'),
    ('MANAGER', 'DASHBOARD', 'READ'),
    ('MANAGER', 'DECISION_TABLE', 'READ'),
    ('MANAGER', 'PROCESS_MODEL', 'READ'),

    ('ANALYST', 'DASHBOARD', 'READ'),
    ('ANALYST', 'DECISION_TABLE', 'UPDATE'),
    ('ANALYST', 'PROCESS_MODEL', 'READ'),

    ('SECURITY_OFFICER', 'LOG', 'READ'),
    ('SECURITY_OFFICER', 'USER', 'READ'),
    ('SECURITY_OFFICER', 'GRANT', 'READ'),
    ('SECURITY_OFFICER', 'PROCESS_MODEL', 'READ'),

    ('CHIEF_SECURITY_OFFICER', 'LOG', 'READ'),
    ('CHIEF_SECURITY_OFFICER', 'USER', 'UPDATE'),
    ('CHIEF_SECURITY_OFFICER', 'GRANT', 'UPDATE'),
    ('CHIEF_SECURITY_OFFICER', 'PROCESS_MODEL', 'READ'),

    ('OPERATOR', 'DASHBOARD', 'READ'),
    ('OPERATOR', 'PROCESS_MODEL', 'READ'),
    ('OPERATOR', 'OPERATION', 'UPDATE');

-- What is not granted is written down too: the register has a row for every duty and function.
insert into komado.access_grant (role, function, level)
select role, function, 'NONE'
  from unnest(array['WARD_STAFF', 'CASE_WORKER', 'BOARD_SECRETARY', 'REVIEWER', 'DECISION_APPROVER', 'USAGE_APPROVER',
                    'SECTION_HEAD', 'PAYMENT_STAFF', 'ARCHIVIST', 'MANAGER', 'ANALYST', 'SECURITY_OFFICER',
                    'CHIEF_SECURITY_OFFICER', 'OPERATOR']) as role,
       unnest(array['CASE', 'COUNTER', 'DISPATCH', 'RECEIPT', 'ENTRY', 'CASE_NOTE', 'DOCUMENT', 'INDIVIDUAL_NUMBER_ENTRY',
                    'INDIVIDUAL_NUMBER_DISPLAY', 'DECISION_PROPOSAL', 'DECISION_APPROVAL', 'CERTIFICATE', 'RESULT_LIST', 'WORK',
                    'WORK_ASSIGNMENT', 'DASHBOARD', 'DECISION_TABLE', 'PROCESS_MODEL', 'LOG', 'USER', 'GRANT', 'OPERATION']) as function
on conflict do nothing;
