-- The checks of claims ask for the certificates of a thousand recipient numbers at once; without an index each chunk reads every certificate.
create index certificate_of_number on komado.certificate (recipient_number, issue_number);
