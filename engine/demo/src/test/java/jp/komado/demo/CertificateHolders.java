package jp.komado.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import jp.komado.demo.kill.Query;

/** Children who hold a certificate, put on file without their application's long way; the way there is another test's. */
public final class CertificateHolders {

    private static final String CHILDREN = """
        with child as (
          select n, numbers[n] as number, gen_random_uuid() as person, gen_random_uuid() as episode, gen_random_uuid() as certificate
          from (select array[%1$s] as numbers) given, generate_series(1, %2$d) as n),
        persons as (
          insert into komado.person (id, log_key, family_name, given_name, birth_date, sex, created_at, updated_at)
          select person, gen_random_uuid(), '請求', '花' || n, '2015-06-10', 'FEMALE', now(), now() from child),
        episodes as (
          insert into komado.application_episode (id, application_number, kind, channel, status, municipality_code, received_on, application_date,
                                                  standard_period_ends, patient_id, insurer_number, created_at, updated_at)
          select episode, '9' || number || '00', 'NEW', 'PAPER', 'CERTIFIED', '131024', date '%3$s' - 50, date '%3$s' - 50, date '%3$s' + 40, person,
                 '%5$s', now(), now()
          from child),
        numbers as (
          insert into komado.recipient_number (person_id, number, assigned_at) select person, number, now() from child),
        told as (
          insert into komado.result_list_entry (id, case_id, person_id, municipality_code, list_month, outcome, decided_on, listed_on)
          select gen_random_uuid(), episode, person, '131024', date_trunc('month', date '%3$s'), 'CERTIFIED', date '%3$s', date '%3$s' from child)
        insert into komado.certificate (id, case_id, person_id, recipient_number, public_payer_number, issue_number, reissue, state, valid_from,
                                        valid_to, monthly_cap_yen, issued_on, certificate_document_id, ledger_document_id, posted_on)
        select certificate, episode, person, number, '52136017', 1, false, 'POSTED', date '%3$s' - interval '2 years', date '%3$s' + interval '2 years',
               %4$d, '%3$s', gen_random_uuid(), gen_random_uuid(), '%3$s'
        from child""";

    private static final int USUAL_CAP_YEN = 10_000;
    private static final String USUAL_INSURER = "06130397";

    private CertificateHolders() {
    }

    /**
     * Puts children on file whose certificates were posted on a day; cap 10 000 yen, valid two years before and after.
     *
     * @param numbers recipient numbers with their check digits, one for each child
     */
    public static void putOnFile(Path directory, List<String> numbers, LocalDate postedOn) throws SQLException, IOException {
        putOnFile(directory, numbers, postedOn, USUAL_CAP_YEN, USUAL_INSURER);
    }

    /** The same with a cap in yen and an insurer of their own: of eight digits, 支払基金 pays, otherwise 国保連. */
    public static void putOnFile(Path directory, List<String> numbers, LocalDate postedOn, int capYen, String insurer) throws SQLException, IOException {
        var given = String.join(",", numbers.stream().map(number -> "'" + number + "'").toList());
        Query.change(directory, Query.PLATFORM, CHILDREN.formatted(given, numbers.size(), postedOn, capYen, insurer));
    }
}
