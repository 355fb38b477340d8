package jp.komado.linkage;

import jp.komado.access.Right;
import jp.komado.dossier.RecordItemQueries;
import jp.komado.dossier.RecordItemSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record items that other offices answer: 2 and 52 to 55. */
@Configuration
class LinkageRecordItems {

    private static final String NAMED = "select p.family_name || ' ' || p.given_name, %s from %s join komado.person p on p.id = x.person_id where x.case_id = :case order by x.seq";
    private static final String CODES = """
        select p.family_name || ' ' || p.given_name, %s from komado.linkage_code c join komado.person p on p.id = c.person_id
        where c.person_id in (select person_id from komado.linkage_inquiry where case_id = :case) order by c.inquiry_number""";

    @Bean
    RecordItemSource recordItemsOfLinkage(JdbcClient jdbc) {
        return new RecordItemQueries(jdbc, Right.INQUIRY_READ)
            .item(2, CODES.formatted("c.integrated_number"))
            .item(52, NAMED.formatted("concat_ws(' ', '#' || replace(upper(x.information), '-', '_'), x.provided_on::text, x.provider)", "komado.linkage_fact x"))
            .item(53, NAMED.formatted("concat_ws(' ', x.asked_on::text, '#' || replace(upper(coalesce(x.information, x.kind)), '-', '_'))", "komado.linkage_inquiry x"))
            .item(54, NAMED.formatted("concat_ws(' ', x.provided_on::text, '#' || replace(upper(x.information), '-', '_'))", "komado.linkage_fact x"))
            .item(55, CODES.formatted("concat_ws(' ', '#' || c.result, c.answered_on::text)"));
    }
}
