-- The security officer confirms, the chief security officer sees that it is done; to everybody else there is no such thing.
insert into komado.access_grant (role, function, level) values
    ('SECURITY_OFFICER', 'MISUSE_REPORT', 'UPDATE'),
    ('CHIEF_SECURITY_OFFICER', 'MISUSE_REPORT', 'READ'),
    ('SECURITY_OFFICER', 'WORK', 'UPDATE'),
    ('CHIEF_SECURITY_OFFICER', 'WORK', 'READ')
on conflict (role, function) do update set level = excluded.level;

insert into komado.access_grant (role, function, level)
select role, 'MISUSE_REPORT', 'NONE'
  from unnest(array['WARD_STAFF', 'CASE_WORKER', 'BOARD_SECRETARY', 'REVIEWER', 'DECISION_APPROVER', 'USAGE_APPROVER',
                    'SECTION_HEAD', 'PAYMENT_STAFF', 'ARCHIVIST', 'MANAGER', 'ANALYST', 'SECURITY_OFFICER',
                    'CHIEF_SECURITY_OFFICER', 'OPERATOR']) as role
on conflict do nothing;

insert into komado.queue_role (role, queue, takes) values
    ('SECURITY_OFFICER', 'misuse', true),
    ('CHIEF_SECURITY_OFFICER', 'misuse', false);
