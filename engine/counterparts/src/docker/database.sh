#!/bin/bash
# Run once by the database image: the database of the counterparts and the role that owns it.
set -euo pipefail
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --set password="$KOMADO_COUNTERPARTS_PASSWORD" <<'SQL'
create role counterparts login password :'password';
create database counterparts owner counterparts;
SQL
