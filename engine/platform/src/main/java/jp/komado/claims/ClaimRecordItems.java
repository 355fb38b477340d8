package jp.komado.claims;

import jp.komado.access.Right;
import jp.komado.dossier.RecordItemQueries;
import jp.komado.dossier.RecordItemSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record items of claim lines: 25, 27, 28, 30 to 34, 39 to 41 and 44. */
@Configuration
class ClaimRecordItems {

    /** The lines of the patient, the newest months first; a family of ten years has some hundred. */
    private static final String LINES = """
        select to_char(l.service_month, 'YYYY-MM') || ' ' || l.institution_code, %s from komado.claim_line l
        where l.person_id = (select patient_id from komado.application_episode where id = :case) %s
        order by l.service_month desc, l.seq desc limit 240""";

    @Bean
    RecordItemSource recordItemsOfClaims(JdbcClient jdbc) {
        return new RecordItemQueries(jdbc, Right.CLAIM_READ)
            .item(25, LINES.formatted("to_char(l.service_month, 'YYYY-MM')", ""))
            .item(27, LINES.formatted("concat_ws(' ', l.public_points || ' #POINTS', l.public_amount_yen || ' #YEN')", ""))
            .item(28, LINES.formatted("l.burden_percent || ' ％'", ""))
            .item(30, LINES.formatted("l.institution_code", ""))
            .item(31, LINES.formatted("l.department", ""))
            .item(32, LINES.formatted("'#IN_OUT_' || l.in_out", ""))
            .item(33, LINES.formatted("l.days || ' #DAYS'", ""))
            .item(34, LINES.formatted("'#CLAIM_KIND_' || l.claim_kind", ""))
            .item(39, LINES.formatted("l.patient_share_yen || ' #YEN'", ""))
            .item(40, LINES.formatted("l.total_points || ' #POINTS'", ""))
            .item(41, LINES.formatted("l.insurer_amount_yen || ' #YEN'", ""))
            .item(44, LINES.formatted("l.adjust_reason", "and l.adjust_reason <> ''"));
    }
}
