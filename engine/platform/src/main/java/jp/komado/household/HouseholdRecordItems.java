package jp.komado.household;

import jp.komado.access.Right;
import jp.komado.dossier.RecordItemQueries;
import jp.komado.dossier.RecordItemSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record items about other subsidies: 15 of the patient, 16 of others in the insurance household. */
@Configuration
class HouseholdRecordItems {

    private static final String OTHERS = """
        select p.family_name || ' ' || p.given_name, concat_ws(' ', o.authority, o.recipient_number, o.valid_from::text, '～', o.valid_to::text, o.base_yen || ' #YEN')
        from komado.other_certificate o join komado.person p on p.id = o.person_id join komado.application_episode e on e.id = o.case_id
        where o.case_id = :case and (o.person_id = e.patient_id) = %s order by o.valid_from, o.id""";

    @Bean
    RecordItemSource recordItemsOfHousehold(JdbcClient jdbc) {
        return new RecordItemQueries(jdbc, Right.DECISION_READ)
            .item(15, OTHERS.formatted("true"))
            .item(16, OTHERS.formatted("false"));
    }
}
