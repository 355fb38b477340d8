package jp.komado.issuance.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.dossier.Sex;
import jp.komado.issuance.CertificateInForce;
import jp.komado.issuance.CertificatesInForce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is printed on certificates, and the facts of the rooms under this one that belong to them, in one query. */
@Component
class IssuedCertificates implements CertificatesInForce {

    static final String QUERY = """
        select c.id, c.case_id, c.person_id, p.log_key, c.recipient_number, c.public_payer_number, c.valid_from, least(c.valid_to, told.last_day) as valid_to, c.monthly_cap_yen,
               h.category, a.tier, coalesce(a.hemophilia, e.hemophilia, false) as hemophilia, p.birth_date, p.sex, e.insurer_number
        from komado.certificate c
        join komado.person p on p.id = c.person_id
        left join komado.application_episode e on e.id = c.case_id
        left join lateral (select category from komado.high_cost_category where case_id = c.case_id order by registered_at desc limit 1) h on true
        left join lateral (select tier, hemophilia from komado.cap_assessment where case_id = c.case_id order by seq desc limit 1) a on true
        left join lateral (select min(case kind when 'DIED' then since else since - 1 end) as last_day from komado.renewal_circumstance
                           where person_id = c.person_id and kind in ('DIED', 'MOVED_AWAY', 'NOT_NEEDED') and since >= c.valid_from) told on true
        where c.recipient_number = any(?) and c.state in ('CHECKED', 'POSTED')
        order by c.recipient_number, c.issue_number""";

    private final JdbcClient database;

    IssuedCertificates(JdbcClient database) {
        this.database = database;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<CertificateInForce>> byRecipientNumbers(Collection<String> numbers) {
        return database.sql(QUERY).param(numbers.stream().distinct().toArray(String[]::new)).query((row, i) -> read(row)).list().stream()
            .collect(Collectors.groupingBy(CertificateInForce::recipientNumber, LinkedHashMap::new, Collectors.toList()));
    }

    private static CertificateInForce read(ResultSet row) throws SQLException {
        var category = row.getString("category");
        return new CertificateInForce(row.getObject("id", UUID.class), row.getObject("case_id", UUID.class), row.getObject("person_id", UUID.class),
            row.getObject("log_key", UUID.class), row.getString("recipient_number"), row.getString("public_payer_number"),
            row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class), row.getInt("monthly_cap_yen"),
            "NONE".equals(category) ? null : category, row.getString("tier"), row.getBoolean("hemophilia"), date(row.getDate("birth_date")),
            Sex.valueOf(row.getString("sex")), row.getString("insurer_number"));
    }

    private static LocalDate date(Date value) {
        return value == null ? null : value.toLocalDate();
    }
}
