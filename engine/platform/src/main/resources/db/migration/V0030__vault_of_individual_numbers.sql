-- The vault (K5). Its table belongs to the owner; the application has no right to it and works through functions that do one thing
-- each. What is stored is ciphertext and a keyed hash; the keys are outside the database.
create table vault.individual_number (
    person_id     uuid primary key,
    ciphertext    bytea not null,
    blind_index   bytea not null,
    index_key_id  bigint not null,
    stored_at     timestamptz not null default clock_timestamp(),
    hold_reason   text
);
comment on table vault.individual_number is 'Individual numbers: AEAD ciphertext bound to the person, HMAC blind index. Not readable by the application';
create index individual_number_blind_index on vault.individual_number (blind_index);

revoke all on schema vault from public;
revoke all on all tables in schema vault from public, ${applicationRole};

create function vault.put_number(person uuid, cipher bytea, blind bytea, key_id bigint) returns void
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    insert into vault.individual_number (person_id, ciphertext, blind_index, index_key_id)
    values (person, cipher, blind, key_id)
    on conflict (person_id) do update
       set ciphertext = excluded.ciphertext, blind_index = excluded.blind_index, index_key_id = excluded.index_key_id
$$;
comment on function vault.put_number(uuid, bytea, bytea, bigint) is 'Keeps a person''s number, in place of an earlier one';

create function vault.has_number(person uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select exists (select 1 from vault.individual_number where person_id = person)
$$;

create function vault.number_of(person uuid) returns bytea
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select ciphertext from vault.individual_number where person_id = person
$$;
comment on function vault.number_of(uuid) is 'One person''s ciphertext: there is no function that gives all';

create function vault.holders_of(blinds bytea[]) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select person_id from vault.individual_number where blind_index = any (blinds) order by stored_at, person_id
$$;

create function vault.hold_number(person uuid, reason text) returns void
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    update vault.individual_number set hold_reason = reason where person_id = person
$$;

create function vault.is_held(person uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select coalesce((select hold_reason is not null from vault.individual_number where person_id = person), false)
$$;

create function vault.erase_number(person uuid) returns integer
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    with gone as (delete from vault.individual_number where person_id = person and hold_reason is null returning 1)
    select count(*)::integer from gone
$$;

create function vault.persons_after(person uuid, most integer) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select person_id from vault.individual_number
     where person is null or person_id > person
     order by person_id
     limit least(most, 1000)
$$;
comment on function vault.persons_after(uuid, integer) is 'Who is in the vault, page by page, for encrypting anew after a key has changed';

-- Replaces what was read, not what somebody stored meanwhile.
create function vault.reseal_number(person uuid, old_cipher bytea, new_cipher bytea, blind bytea, key_id bigint) returns boolean
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    with done as (
        update vault.individual_number
           set ciphertext = new_cipher, blind_index = blind, index_key_id = key_id
         where person_id = person and ciphertext = old_cipher
        returning 1)
    select exists (select 1 from done)
$$;

revoke execute on all functions in schema vault from public;
grant usage on schema vault to ${applicationRole};
grant execute on all functions in schema vault to ${applicationRole};
