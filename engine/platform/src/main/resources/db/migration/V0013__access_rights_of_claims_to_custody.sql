-- Duties of the steps ⑫ to ⑰: 医療助成課 examines claims and pays, 家庭支援課 registers copies and renews, the archivist keeps the paper.
-- Who approves money, provisions and orders to the contractor is the section head, and never the one who prepared them.
insert into komado.access_grant (role, function, level) values
    ('PAYMENT_STAFF', 'CLAIM', 'UPDATE'),
    ('PAYMENT_STAFF', 'PAYMENT', 'UPDATE'),
    ('PAYMENT_STAFF', 'REFUND', 'UPDATE'),
    ('PAYMENT_STAFF', 'EXCHANGE', 'READ'),
    ('CASE_WORKER', 'CLAIM', 'READ'),
    ('CASE_WORKER', 'COPY_REGISTRATION', 'UPDATE'),
    ('CASE_WORKER', 'RENEWAL', 'UPDATE'),
    ('CASE_WORKER', 'CUSTODY', 'READ'),
    ('ARCHIVIST', 'CUSTODY', 'UPDATE'),
    ('ARCHIVIST', 'EXCHANGE', 'READ'),
    ('USAGE_APPROVER', 'COPY_REGISTRATION', 'READ'),
    ('SECTION_HEAD', 'CLAIM', 'READ'),
    ('SECTION_HEAD', 'PAYMENT', 'READ'),
    ('SECTION_HEAD', 'PAYMENT_APPROVAL', 'UPDATE'),
    ('SECTION_HEAD', 'MONTH_CLOSING', 'UPDATE'),
    ('SECTION_HEAD', 'REFUND', 'READ'),
    ('SECTION_HEAD', 'COPY_REGISTRATION', 'READ'),
    ('SECTION_HEAD', 'PROVISION', 'UPDATE'),
    ('SECTION_HEAD', 'RENEWAL', 'READ'),
    ('SECTION_HEAD', 'CUSTODY', 'READ'),
    ('SECTION_HEAD', 'CUSTODY_APPROVAL', 'UPDATE'),
    ('MANAGER', 'CLAIM', 'READ'),
    ('MANAGER', 'PAYMENT', 'READ'),
    ('MANAGER', 'REFUND', 'READ'),
    ('MANAGER', 'COPY_REGISTRATION', 'READ'),
    ('MANAGER', 'RENEWAL', 'READ'),
    ('MANAGER', 'CUSTODY', 'READ')
on conflict (role, function) do update set level = excluded.level;

insert into komado.access_grant (role, function, level)
select role, function, 'NONE'
  from unnest(array['WARD_STAFF', 'CASE_WORKER', 'BOARD_SECRETARY', 'REVIEWER', 'DECISION_APPROVER', 'USAGE_APPROVER',
                    'SECTION_HEAD', 'PAYMENT_STAFF', 'ARCHIVIST', 'MANAGER', 'ANALYST', 'SECURITY_OFFICER',
                    'CHIEF_SECURITY_OFFICER', 'OPERATOR']) as role,
       unnest(array['CLAIM', 'PAYMENT', 'PAYMENT_APPROVAL', 'MONTH_CLOSING', 'REFUND', 'COPY_REGISTRATION', 'PROVISION', 'RENEWAL',
                    'CUSTODY', 'CUSTODY_APPROVAL']) as function
on conflict do nothing;

insert into komado.queue_role (role, queue, takes) values
    ('PAYMENT_STAFF', 'claims', true),
    ('PAYMENT_STAFF', 'payment', true),
    ('PAYMENT_STAFF', 'refund', true),
    ('CASE_WORKER', 'copy', true),
    ('CASE_WORKER', 'renewal', true),
    ('ARCHIVIST', 'custody', true),
    ('SECTION_HEAD', 'payment-approval', true),
    ('SECTION_HEAD', 'provision-approval', true),
    ('SECTION_HEAD', 'custody-approval', true),
    ('MANAGER', 'payment-approval', false),
    ('MANAGER', 'provision-approval', false),
    ('MANAGER', 'custody-approval', false);
insert into komado.queue_role (role, queue, takes)
select role, queue, false
  from unnest(array['SECTION_HEAD', 'MANAGER']) as role,
       unnest(array['claims', 'payment', 'refund', 'copy', 'renewal', 'custody']) as queue;
