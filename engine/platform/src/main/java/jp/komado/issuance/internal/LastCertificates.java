package jp.komado.issuance.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.komado.issuance.EndingCertificate;
import jp.komado.issuance.EndingCertificates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds for each person the certificate that ends last; a re-issue of the same application counts as the newest print of it. */
@Component
class LastCertificates implements EndingCertificates {

    private static final String LAST = """
        select distinct on (person_id) id, case_id, person_id, recipient_number, valid_from, valid_to
        from komado.certificate where state in ('CHECKED', 'POSTED') %s
        order by person_id, valid_to desc, issue_number desc""";

    private final JdbcClient database;

    LastCertificates(JdbcClient database) {
        this.database = database;
    }

    @Override
    @Transactional(readOnly = true)
    public List<EndingCertificate> between(LocalDate from, LocalDate to) {
        var ends = "and person_id in (select person_id from komado.certificate where valid_to between :from and :to)";
        return database.sql("select * from (" + LAST.formatted(ends) + ") last where valid_to between :from and :to order by recipient_number")
            .param("from", from).param("to", to).query((row, i) -> read(row)).list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<EndingCertificate> lastUnder(String recipientNumber) {
        return database.sql(LAST.formatted("and recipient_number = :number")).param("number", recipientNumber)
            .query((row, i) -> read(row)).optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<EndingCertificate> lastOf(UUID personId) {
        return database.sql(LAST.formatted("and person_id = :person")).param("person", personId).query((row, i) -> read(row)).optional();
    }

    private static EndingCertificate read(ResultSet row) throws SQLException {
        return new EndingCertificate(row.getObject("id", UUID.class), row.getObject("case_id", UUID.class),
            row.getObject("person_id", UUID.class), row.getString("recipient_number"), row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_to", LocalDate.class));
    }
}
