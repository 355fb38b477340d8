package jp.komado.cap;

import jp.komado.access.Right;
import jp.komado.dossier.RecordItemQueries;
import jp.komado.dossier.RecordItemSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record items that the monthly cap rests on: 8, 48, 49 and 50. */
@Configuration
class CapRecordItems {

    private static final String ASSISTANCE = """
        select p.family_name || ' ' || p.given_name, concat_ws(' ', case when f.receiving then '#RECEIVING' else '#NOT_RECEIVING' end, '#' || f.origin, f.origin_date::text)
        from komado.assistance_fact f join komado.person p on p.id = f.person_id where f.case_id = :case and f.benefit = '%s' order by f.seq""";

    @Bean
    RecordItemSource recordItemsOfCap(JdbcClient jdbc) {
        return new RecordItemQueries(jdbc, Right.DECISION_READ)
            .item(8, "select null, '#TIER_' || tier from komado.cap_assessment where case_id = :case order by seq desc limit 1")
            .item(48, """
                select '#APPLICATION', case when public_assistance then '#RECEIVING' else '#NOT_RECEIVING' end from komado.application_episode where id = :case
                union all
                (%s)""".formatted(ASSISTANCE.formatted("PUBLIC_ASSISTANCE")))
            .item(49, ASSISTANCE.formatted("RETURNEE_SUPPORT"))
            .item(50, """
                select p.family_name || ' ' || p.given_name || ' ' || t.fiscal_year, concat_ws(' ', '#' || t.status, '#INCOME_LEVY ' || t.income_levy || ' #YEN',
                       '#PER_CAPITA_LEVY ' || t.per_capita_levy || ' #YEN', '#' || t.origin, t.origin_date::text)
                from komado.tax_fact t join komado.person p on p.id = t.person_id where t.case_id = :case order by t.seq""");
    }
}
