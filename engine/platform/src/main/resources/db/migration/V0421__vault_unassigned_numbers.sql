-- Numbers that an answer of the resident register brought and that nobody has decided on yet: sealed to the record that brought them,
-- without a blind index, so that no search for a holder finds them.
create table vault.unassigned_number (
    reference  uuid primary key,
    ciphertext bytea not null,
    stored_at  timestamptz not null default clock_timestamp()
);
comment on table vault.unassigned_number is 'Individual numbers of candidates, until a person decides whose they are. Not readable by the application';

revoke all on vault.unassigned_number from public, ${applicationRole};

create function vault.keep_unassigned(id uuid, cipher bytea) returns void
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    insert into vault.unassigned_number (reference, ciphertext) values (id, cipher)
    on conflict (reference) do update set ciphertext = excluded.ciphertext
$$;
comment on function vault.keep_unassigned(uuid, bytea) is 'Keeps a candidate''s number';

create function vault.unassigned(id uuid) returns bytea
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select ciphertext from vault.unassigned_number where reference = id
$$;

create function vault.discard_unassigned(ids uuid[]) returns integer
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    with gone as (delete from vault.unassigned_number where reference = any (ids) returning 1)
    select count(*)::integer from gone
$$;

create function vault.unassigned_after(id uuid, most integer) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select reference from vault.unassigned_number
     where id is null or reference > id
     order by reference
     limit least(most, 1000)
$$;

create function vault.reseal_unassigned(id uuid, old_cipher bytea, new_cipher bytea) returns boolean
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    with done as (
        update vault.unassigned_number set ciphertext = new_cipher where reference = id and ciphertext = old_cipher returning 1)
    select exists (select 1 from done)
$$;

revoke execute on function vault.keep_unassigned(uuid, bytea), vault.unassigned(uuid), vault.discard_unassigned(uuid[]),
    vault.unassigned_after(uuid, integer), vault.reseal_unassigned(uuid, bytea, bytea) from public;
grant execute on function vault.keep_unassigned(uuid, bytea), vault.unassigned(uuid), vault.discard_unassigned(uuid[]),
    vault.unassigned_after(uuid, integer), vault.reseal_unassigned(uuid, bytea, bytea) to ${applicationRole};
