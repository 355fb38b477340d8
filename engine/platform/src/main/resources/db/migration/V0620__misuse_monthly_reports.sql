-- K6: once a month somebody by name confirms what the log of looks shows. One report per calendar month of the office, with what was found.
-- Only user ids, random log keys and counts; the names of people are nowhere here.
create table komado.misuse_report (
    id                  uuid primary key,
    version             bigint      not null default 0,
    month               date        not null unique check (extract(day from month) = 1),
    generated_at        timestamptz not null,
    due_on              date        not null,
    first_entry         bigint,
    last_entry          bigint,
    first_block         bigint,
    last_block          bigint,
    unsealed_entries    bigint      not null,
    intact              boolean     not null,
    head_fits           boolean     not null,
    first_broken_block  bigint,
    entries             bigint      not null,
    users               bigint      not null,
    looks               bigint      not null,
    changes             bigint      not null,
    refusals            bigint      not null,
    unmaskings          bigint      not null,
    outside_hours       bigint      not null,
    sign_in_refusals    bigint      not null,
    state               text        collate "C" not null default 'OPEN' check (state in ('OPEN', 'CONFIRMED')),
    confirmed_by        text        collate "C" references komado.user_account (id),
    confirmed_at        timestamptz,
    comment             text check (length(comment) <= 2000),
    check ((state = 'CONFIRMED') = (confirmed_by is not null)),
    check ((confirmed_by is null) = (confirmed_at is null))
);
comment on table komado.misuse_report is 'The monthly misuse report over the log: figures, the seal''s state, who confirmed it';

create table komado.misuse_finding (
    id        bigint generated always as identity primary key,
    report_id uuid   not null references komado.misuse_report (id),
    kind      text   collate "C" not null,
    user_id   text   collate "C",
    log_key   uuid,
    amount    bigint not null,
    expected  bigint not null,
    days      integer,
    purpose   text   collate "C",
    what      text   collate "C",
    first_at  timestamptz,
    last_at   timestamptz
);
comment on table komado.misuse_finding is 'What a misuse report found: whose looks, how many, and how many are usual';
create index misuse_finding_report on komado.misuse_finding (report_id, id);

revoke delete, truncate on komado.misuse_report from ${applicationRole};
revoke update, delete, truncate on komado.misuse_finding from ${applicationRole};

-- A report changes once: when it is confirmed.
create function komado.misuse_report_stands() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if old.state = 'CONFIRMED'
       or (to_jsonb(new) - array['version', 'state', 'confirmed_by', 'confirmed_at', 'comment'])
          is distinct from (to_jsonb(old) - array['version', 'state', 'confirmed_by', 'confirmed_at', 'comment']) then
        raise exception 'a misuse report is only ever confirmed';
    end if;
    return new;
end $$;
create trigger misuse_report_stands before update on komado.misuse_report
    for each row execute function komado.misuse_report_stands();
