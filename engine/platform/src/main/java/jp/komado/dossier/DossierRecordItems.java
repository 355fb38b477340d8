package jp.komado.dossier;

import jp.komado.access.Right;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record items that the application and its people bring: 3, 5 to 7, 9 to 11, 13, 17 to 24, 37, 38, 48 and 51. */
@Configuration
class DossierRecordItems {

    private static final String PEOPLE = """
        with people as (
            select patient_id as id, '#PATIENT' as whose, -2 as place from komado.application_episode where id = :case
            union all
            select applicant_id, '#APPLICANT', -1 from komado.application_episode where id = :case and applicant_id is not null and applicant_id <> patient_id
            union all
            select person_id, '#' || relationship, position from komado.household_member where case_id = :case
        )
        """;
    private static final String OF_PEOPLE = PEOPLE + "select whose, %s from people join komado.person p on p.id = people.id order by place";
    private static final String OF_APPLICANT = """
        select null, %s from komado.application_episode e join komado.person p on p.id = e.applicant_id where e.id = :case""";
    private static final String OF_CASE = "select null, %s from komado.application_episode where id = :case";

    @Bean
    RecordItemSource recordItemsOfTheDossier(JdbcClient jdbc) {
        return new RecordItemQueries(jdbc, Right.CASE_READ)
            .item(3, OF_CASE.formatted("application_number"))
            .item(5, PEOPLE + """
                select whose, value from (
                    select whose, place, 0 as other, p.family_name || ' ' || p.given_name || '（' || p.family_kana || ' ' || p.given_kana || '）' as value
                    from people join komado.person p on p.id = people.id
                    union all
                    select whose, place, 1, '#' || n.kind || ' ' || n.family_name || ' ' || n.given_name || ' ' || n.family_kana || ' ' || n.given_kana
                    from people join komado.person_name n on n.person_id = people.id) named
                order by place, other""")
            .item(6, OF_PEOPLE.formatted("'#' || p.sex"))
            .item(7, OF_PEOPLE.formatted("p.birth_date::text"))
            .item(9, OF_PEOPLE.formatted("concat_ws(' ', '〒' || p.postal_code, p.address)"))
            .item(10, OF_PEOPLE.formatted("p.phone"))
            .item(11, OF_CASE.formatted("concat_ws(' ', '#' || insurance_kind, insurer_name, insurance_qualified_on::text)"))
            .item(13, OF_CASE.formatted("concat_ws(' ', disease_code, disease_name)"))
            .item(17, "select null, unnest(institutions) from komado.application_episode where id = :case")
            .item(18, OF_APPLICANT.formatted("p.family_name || ' ' || p.given_name"))
            .item(19, OF_CASE.formatted("'#' || relationship"))
            .item(20, OF_APPLICANT.formatted("concat_ws(' ', '〒' || p.postal_code, p.address)"))
            .item(21, OF_APPLICANT.formatted("p.phone"))
            .item(22, OF_CASE.formatted("'#' || municipality_code"))
            .item(23, OF_CASE.formatted("received_on::text"))
            .item(24, "select at::date::text, text from komado.case_note where case_id = :case order by at, id")
            .item(37, OF_CASE.formatted("insurer_number"))
            .item(38, OF_CASE.formatted("concat_ws(' ', insurance_symbol, insurance_number, insurance_branch)"))
            .item(51, """
                select p.family_name || ' ' || p.given_name, concat_ws(' ', '#' || m.relationship, case when m.insured then '#INSURED' else '#NOT_INSURED' end,
                       case m.same_residence when true then '#SAME_RESIDENCE' when false then '#OTHER_RESIDENCE' end)
                from komado.household_member m join komado.person p on p.id = m.person_id where m.case_id = :case order by m.position""");
    }
}
