-- An order to a payer or a contractor concerns nobody in particular.
alter table komado.exchange_request alter column person_key drop not null;
