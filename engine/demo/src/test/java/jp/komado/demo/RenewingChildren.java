package jp.komado.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import jp.komado.demo.kill.Query;

/** Children of Chuo with everything a renewal is filled in from; the way to their first certificate is another test's. */
public final class RenewingChildren {

    private static final String CHILDREN = """
        with child as (
          select n, numbers[n] as number, names[n] as name, kanas[n] as kana, gen_random_uuid() as person, gen_random_uuid() as mother,
                 gen_random_uuid() as episode, gen_random_uuid() as proposal
          from (select array[%1$s] as numbers, array[%2$s] as names, array[%3$s] as kanas) given, generate_series(1, %4$d) as n),
        people as (
          insert into komado.person (id, log_key, family_name, given_name, family_kana, given_kana, name_search, given_name_search, kana_search,
                                     given_kana_search, birth_date, sex, postal_code, address, phone, created_at, updated_at)
          select id, gen_random_uuid(), '更新', given, 'コウシン', given_kana, '更新' || given, given, 'コウシン' || given_kana, given_kana, born, 'FEMALE',
                 '1040045', '東京都中央区築地9丁目31番21号', '090-0000-1234', now(), now()
          from (select person as id, name as given, kana as given_kana, date '2016-01-10' + n::integer as born from child
                union all select mother, '香織', 'カオリ', date '1987-02-03' + n::integer from child) one),
        episodes as (
          insert into komado.application_episode (id, application_number, kind, channel, status, municipality_code, received_on, application_date,
                                                  standard_period_ends, patient_id, applicant_id, relationship, insurance_kind, insurer_number,
                                                  insurer_name, insurance_symbol, insurance_number, insurance_branch, insured_person_id,
                                                  disease_group, disease_code, disease_name, diagnosis_date, opinion_date, doctor_number,
                                                  consent_insurer_inquiry, consent_network, consent_notices, created_at, updated_at)
          select episode, '9' || number || '00', 'NEW', 'PAPER', 'ISSUED', '131024', begin, begin, begin + 60, person, mother, 'MOTHER',
                 'EMPLOYEE', '01130012', '全国健康保険協会東京支部', '1234', '567', '02', mother, '02', '02_01_001', '微小変化型ネフローゼ症候群',
                 begin - 10, begin - 5, '1312345678', true, true, true, now(), now()
          from child, (select (date '%5$s' - interval '1 year')::date as begin) period),
        households as (
          insert into komado.household_member (case_id, position, person_id, relationship, insured) select episode, 0, mother, 'MOTHER', true from child),
        caps as (
          insert into komado.cap_assessment (id, case_id, patient_id, monthly_cap_yen, tier, severe, life_support, hemophilia, application_month,
                                             tax_year, income_levy_total_yen, explanation, computed_at)
          select gen_random_uuid(), episode, person, 10000, 'IV', false, false, false, date_trunc('month', date '%5$s' - interval '1 year'),
                 2025, 98400, '{"household": [], "steps": []}', now() from child),
        proposals as (
          insert into komado.decision_proposal (id, case_id, kind, valid_from, valid_to, monthly_cap_yen, state, proposed_by, proposed_at,
                                                decided_by, decided_at)
          select proposal, episode, 'CERTIFY', date '%5$s' - interval '1 year' + interval '1 day', '%5$s', 10000, 'APPROVED', 'worker1', now(),
                 'approver', now() from child),
        decisions as (
          insert into komado.certification_decision (case_id, proposal_id, patient_id, outcome, decided_on, valid_from, valid_to, monthly_cap_yen,
                                                     proposed_by, approved_by, approved_at)
          select episode, proposal, person, 'CERTIFIED', date '%5$s' - interval '10 months', date '%5$s' - interval '1 year' + interval '1 day',
                 '%5$s', 10000, 'worker1', 'approver', now() from child),
        numbers as (
          insert into komado.recipient_number (person_id, number, assigned_at) select person, number, now() from child)
        insert into komado.certificate (id, case_id, person_id, recipient_number, public_payer_number, issue_number, reissue, state, valid_from,
                                        valid_to, monthly_cap_yen, issued_on, certificate_document_id, ledger_document_id, posted_on)
        select gen_random_uuid(), episode, person, number, '52136017', 1, false, 'POSTED', date '%5$s' - interval '1 year' + interval '1 day', '%5$s',
               10000, date '%5$s' - interval '10 months', gen_random_uuid(), gen_random_uuid(), date '%5$s' - interval '10 months'
        from child""";

    /**
     * One child.
     *
     * @param recipientNumber with its check digit
     * @param givenName the family's name is 更新
     */
    public record Child(String recipientNumber, String givenName, String givenKana) {
    }

    private RenewingChildren() {
    }

    /** Puts children on file, each with a mother who is insured and applied, and a certificate of a year that ends on a day. */
    public static void putOnFile(Path directory, List<Child> children, LocalDate endsOn) throws SQLException, IOException {
        Query.change(directory, Query.PLATFORM, CHILDREN.formatted(array(children.stream().map(Child::recipientNumber).toList()),
            array(children.stream().map(Child::givenName).toList()), array(children.stream().map(Child::givenKana).toList()), children.size(), endsOn));
    }

    private static String array(List<String> texts) {
        return String.join(",", texts.stream().map(text -> "'" + text + "'").toList());
    }
}
