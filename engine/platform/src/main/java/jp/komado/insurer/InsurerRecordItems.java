package jp.komado.insurer;

import jp.komado.access.Right;
import jp.komado.dossier.RecordItemQueries;
import jp.komado.dossier.RecordItemSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record item that insurers answer: 12, the high-cost category. */
@Configuration
class InsurerRecordItems {

    @Bean
    RecordItemSource recordItemsOfInsurer(JdbcClient jdbc) {
        return new RecordItemQueries(jdbc, Right.INQUIRY_READ)
            .item(12, """
                select null, concat_ws(' ', '#CATEGORY_' || category, valid_from::text) from komado.high_cost_category
                where case_id = :case order by registered_at desc, id limit 1""");
    }
}
