package jp.komado.issuance;

import jp.komado.access.Right;
import jp.komado.dossier.RecordItemQueries;
import jp.komado.dossier.RecordItemSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record items that stand on the certificate: 4 and 26. */
@Configuration
class IssuanceRecordItems {

    @Bean
    RecordItemSource recordItemsOfIssuance(JdbcClient jdbc) {
        return new RecordItemQueries(jdbc, Right.CASE_READ)
            .item(4, """
                select null, r.number from komado.recipient_number r join komado.application_episode e on e.patient_id = r.person_id where e.id = :case""")
            .item(26, "select distinct null, public_payer_number from komado.certificate where case_id = :case");
    }
}
