#!/bin/bash
# Run once by the database image: the role as which the platform signs in. It owns nothing; migrations give it its rights.
set -euo pipefail
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --set password="$KOMADO_APPLICATION_PASSWORD" <<'SQL'
create role komado_app login password :'password';
SQL
