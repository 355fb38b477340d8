-- The owner runs migrations; the application signs in as ${applicationRole} and may use what stands here.
-- What an application role must not do (read the vault, alter the log) is taken away in the rooms' own migrations.
-- The role itself is made by whoever installs the database, since its password is theirs to choose.
grant usage on schema komado, camunda to ${applicationRole};

alter default privileges in schema komado grant select, insert, update, delete on tables to ${applicationRole};
alter default privileges in schema komado grant usage, select on sequences to ${applicationRole};
alter default privileges in schema komado revoke execute on functions from public;
alter default privileges in schema komado grant execute on functions to ${applicationRole};

grant select, insert, update, delete on all tables in schema camunda to ${applicationRole};

-- Prefix and infix search over names (pg_trgm needs a UTF-8 ctype to see Japanese letters).
create extension if not exists pg_trgm with schema public;
