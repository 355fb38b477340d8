-- The log of looks and changes (K6). Rows are only ever added; every minute they are sealed into blocks, each of which holds the hash
-- of the one before. The application may add and read; sealing is a function of the owner.
create sequence komado.audit_entry_id as bigint;

create table komado.audit_entry (
    id          bigint primary key,
    at          timestamptz not null,
    user_id     text collate "C" not null,
    action      text collate "C" not null,
    right_name  text collate "C",
    what        text collate "C" not null,
    purpose     text collate "C",
    case_id     uuid,
    person_keys uuid[] not null default '{}',
    outcome     text collate "C" not null,
    detail      text not null default ''
);
comment on table komado.audit_entry is 'Who looked at whose data, when, which, why. Random person keys, never names';
create index audit_entry_at on komado.audit_entry (at desc);
create index audit_entry_user on komado.audit_entry (user_id, id desc);
create index audit_entry_case on komado.audit_entry (case_id, id desc) where case_id is not null;
create index audit_entry_person on komado.audit_entry using gin (person_keys);

create table komado.audit_block (
    block_no      bigint primary key,
    first_entry   bigint not null,
    last_entry    bigint not null,
    entry_count   bigint not null,
    entries_hash  bytea not null,
    previous_hash bytea not null,
    block_hash    bytea not null,
    sealed_at     timestamptz not null
);
comment on table komado.audit_block is 'Seals over ranges of the log, chained by hash';

create table komado.audit_search (
    id         uuid primary key,
    user_id    text collate "C" not null,
    criteria   text not null,
    created_at timestamptz not null
);
comment on table komado.audit_search is 'What a reader of the log asked for, behind an opaque id';
create index audit_search_created on komado.audit_search (created_at);

revoke update, delete, truncate on komado.audit_entry from ${applicationRole};
revoke insert, update, delete, truncate on komado.audit_block from ${applicationRole};

-- Numbers are given under a shared lock that a sealer takes alone: once it has it, no smaller number can appear any more,
-- and a block covers its range completely.
create function komado.audit_entry_number() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('komado.audit_entry', 0));
    new.id := nextval('komado.audit_entry_id');
    return new;
end $$;

create trigger audit_entry_number before insert on komado.audit_entry
    for each row execute function komado.audit_entry_number();

create function komado.audit_never() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    raise exception 'the log is only ever added to';
end $$;

create trigger audit_entry_never before update or delete on komado.audit_entry
    for each row execute function komado.audit_never();
create trigger audit_entry_never_emptied before truncate on komado.audit_entry
    for each statement execute function komado.audit_never();
create trigger audit_block_never before update or delete on komado.audit_block
    for each row execute function komado.audit_never();
create trigger audit_block_never_emptied before truncate on komado.audit_block
    for each statement execute function komado.audit_never();

-- One field as LENGTH:TEXT, nothing as '-': no two rows read the same.
create function komado.audit_field(value text) returns text
    language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
    select case when value is null then '-' else octet_length(value)::text || ':' || value end
$$;

create function komado.audit_digest(e komado.audit_entry) returns bytea
    language sql stable set search_path = pg_catalog, pg_temp as $$
    select sha256(convert_to(
        komado.audit_field(e.id::text)
        || komado.audit_field((extract(epoch from e.at) * 1000000)::bigint::text)
        || komado.audit_field(e.user_id)
        || komado.audit_field(e.action)
        || komado.audit_field(e.right_name)
        || komado.audit_field(e.what)
        || komado.audit_field(e.purpose)
        || komado.audit_field(e.case_id::text)
        || komado.audit_field(array_to_string(e.person_keys, ','))
        || komado.audit_field(e.outcome)
        || komado.audit_field(e.detail), 'UTF8'))
$$;

-- Seals what is there, at most max_entries rows. Nothing to do, or another node at it: no row.
create function komado.audit_seal(max_entries integer)
    returns table (block_no bigint, block_hash bytea, entry_count bigint)
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    previous komado.audit_block;
    sealed   komado.audit_block;
begin
    if not pg_try_advisory_xact_lock(hashtextextended('komado.audit_block', 0)) then
        return;
    end if;
    select * into previous from komado.audit_block b order by b.block_no desc limit 1;
    if not exists (select 1 from komado.audit_entry e where e.id > coalesce(previous.last_entry, 0)) then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('komado.audit_entry', 0));

    sealed.block_no := coalesce(previous.block_no, 0) + 1;
    sealed.previous_hash := coalesce(previous.block_hash, sha256(''::bytea));
    sealed.first_entry := coalesce(previous.last_entry, 0) + 1;
    select max(x.id), count(*), sha256(string_agg(x.digest, ''::bytea order by x.id))
      into sealed.last_entry, sealed.entry_count, sealed.entries_hash
      from (select e.id, komado.audit_digest(e) as digest
              from komado.audit_entry e
             where e.id >= sealed.first_entry
             order by e.id
             limit max_entries) x;
    sealed.sealed_at := date_trunc('milliseconds', clock_timestamp());
    sealed.block_hash := sha256(
        sealed.previous_hash || sealed.entries_hash || convert_to(
            komado.audit_field(sealed.block_no::text)
            || komado.audit_field(sealed.first_entry::text)
            || komado.audit_field(sealed.last_entry::text)
            || komado.audit_field(sealed.entry_count::text)
            || komado.audit_field((extract(epoch from sealed.sealed_at) * 1000)::bigint::text), 'UTF8'));
    insert into komado.audit_block select sealed.*;

    return query select sealed.block_no, sealed.block_hash, sealed.entry_count;
end $$;

revoke execute on function komado.audit_seal(integer) from public;
grant execute on function komado.audit_seal(integer) to ${applicationRole};
