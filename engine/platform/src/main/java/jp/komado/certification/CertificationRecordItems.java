package jp.komado.certification;

import jp.komado.access.Right;
import jp.komado.dossier.RecordItemQueries;
import jp.komado.dossier.RecordItemSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record item of the decision: 14. */
@Configuration
class CertificationRecordItems {

    @Bean
    RecordItemSource recordItemsOfCertification(JdbcClient jdbc) {
        return new RecordItemQueries(jdbc, Right.CASE_READ)
            .item(14, "select null, concat_ws(' ', '#' || outcome, decided_on::text) from komado.certification_decision where case_id = :case");
    }
}
