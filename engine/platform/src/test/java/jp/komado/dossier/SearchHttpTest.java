package jp.komado.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import jp.komado.calendar.JapaneseEra;
import jp.komado.testing.KomadoClient;
import jp.komado.testing.SampleCases;
import jp.komado.text.CheckDigits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A family is found by whatever a clerk knows of it, however it is typed. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SearchHttpTest {

    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static final String CHUO = "131024";

    @LocalServerPort
    private int port;
    @Autowired
    private SampleCases cases;
    @Autowired
    private OtherNames names;
    @Autowired
    private JdbcClient jdbc;

    private KomadoClient worker;
    private UUID caseId;
    private UUID patientId;
    private String telephone;
    private LocalDate born;

    @BeforeEach
    void aFamily() {
        worker = KomadoClient.signedIn(port, "worker1");
        var episode = cases.entered(CHUO, ApplicationStatus.EXAMINATION);
        caseId = episode.id();
        patientId = episode.patientId();
        var serial = SERIAL.incrementAndGet();
        telephone = "03-%04d-%04d".formatted(3000 + serial, 1000 + serial);
        born = LocalDate.of(2019, 4, 30).minusDays(serial);
        jdbc.sql("""
                update komado.person set family_name = '髙橋', given_name = '花野子', name_search = '高橋花野子', given_name_search = '花野子',
                       family_kana = 'タカハシ', given_kana = 'ハナノコ', kana_search = 'タカハシハナノコ', given_kana_search = 'ハナノコ', phone = ?, birth_date = ?
                where id = ?""").params(telephone, born, patientId).update();
    }

    @Test
    void a_person_is_found_by_name_in_any_script_width_and_character() {
        for (var typed : List.of("たかはし", "ﾀｶﾊｼ ﾊﾅﾉｺ", "髙橋", "高橋 花", "タカハシ　ハナ", "ハナノコ タカハシ", "花野子", "橋花野", "タカハシハナ")) {
            assertThat(found(worker, typed)).as(typed).contains(caseId);
        }
        for (var typed : List.of("カハ", "高橋 太一郎", "タカハシ ヨシコ", "%", "_____")) {
            assertThat(found(worker, typed)).as(typed).doesNotContain(caseId);
        }
    }

    @Test
    void a_person_is_found_by_a_former_name_an_alias_and_the_name_in_latin_letters() {
        var kinds = Map.of("FORMER", List.of("鈴木", "花野子", "スズキ", "ハナノコ"), "ALIAS", List.of("金本", "花", "カネモト", "ハナ"),
            "LATIN", List.of("KIM", "HWAJA", "キム", "ファジャ"));
        names.add(patientId, kinds.entrySet().stream().map(kind -> new OtherName(OtherName.Kind.valueOf(kind.getKey()), kind.getValue().get(0),
            kind.getValue().get(1), kind.getValue().get(2), kind.getValue().get(3))).toList());

        for (var typed : List.of("すずき", "鈴木 花", "カネモト", "Kim", "kim hwaja", "ファジャ")) {
            assertThat(found(worker, typed)).as(typed).contains(caseId);
        }
    }

    @Test
    void every_notation_of_a_birth_date_meets_the_same_person() {
        var plain = born.toString().replace("-", "");
        for (var typed : List.of(born.toString(), plain, born.toString().replace('-', '/'), JapaneseEra.format(born), JapaneseEra.formatShort(born),
                JapaneseEra.format(born) + " 高橋")) {
            assertThat(found(worker, typed)).as(typed).contains(caseId);
        }
        assertThat(found(worker, born.minusDays(1).toString() + " 高橋 花野子")).doesNotContain(caseId);
    }

    @Test
    void a_person_is_found_by_telephone_however_it_is_written() {
        for (var typed : List.of(telephone, telephone.replace("-", ""), telephone.replace('-', ' '), telephone.replace('-', '－'))) {
            assertThat(found(worker, typed)).as(typed).containsExactly(caseId);
        }
    }

    @Test
    void a_recipient_is_found_by_a_number_whose_check_digit_is_right_and_told_when_it_is_wrong() {
        var body = "%06d".formatted(990_000 + SERIAL.incrementAndGet());
        var number = body + CheckDigits.mod10(body);
        jdbc.sql("insert into komado.recipient_number (person_id, number, assigned_at) values (?, ?, now())").params(patientId, number).update();

        assertThat(found(worker, number)).containsExactly(caseId);
        var wrong = worker.post("/api/searches", Map.of("text", body + (CheckDigits.mod10(body) + 1) % 10)).json();
        assertThat(wrong.at("/words/0/wrongCheckDigit").asBoolean()).isTrue();
    }

    @Test
    void insurer_and_disease_narrow_a_search() {
        jdbc.sql("update komado.application_episode set insurer_number = '06132013', disease_code = '01_01_012', disease_name = '神経芽腫' where id = ?")
            .param(caseId).update();

        assertThat(found(worker, "06132013 " + telephone)).containsExactly(caseId);
        assertThat(found(worker, "神経芽腫 " + telephone)).containsExactly(caseId);
        assertThat(found(worker, "シンケイガシュ " + telephone)).containsExactly(caseId);
        assertThat(found(worker, "膜性腎症 " + telephone)).isEmpty();
    }

    @Test
    void whoever_stands_in_the_household_leads_to_the_case() {
        var other = cases.entered(CHUO, ApplicationStatus.EXAMINATION);
        jdbc.sql("insert into komado.household_member (case_id, position, person_id, relationship, insured) values (?, 90, ?, 'SIBLING', true)")
            .params(other.id(), patientId).update();

        assertThat(found(worker, telephone)).contains(caseId, other.id());
    }

    @Test
    void a_my_number_is_neither_searched_for_nor_kept() {
        var answer = worker.post("/api/searches", Map.of("text", "1234 5678 9018"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("個人番号（マイナンバー）では検索できません").doesNotContain("9018");
        assertThat(jdbc.sql("select count(*) from komado.case_search where text like '%9018%'").query(Integer.class).single()).isZero();
    }

    @Test
    void a_search_is_on_record_without_what_was_typed() {
        found(worker, telephone);

        assertThat(jdbc.sql("select detail from komado.audit_entry where what = 'case-search' and user_id = 'worker1'").query(String.class).list())
            .isNotEmpty().allSatisfy(detail -> assertThat(detail).doesNotContain(telephone));
    }

    @Test
    void no_form_of_search_leads_a_foreign_ward_to_the_family() {
        var ward = KomadoClient.signedIn(port, "ward-tachikawa");
        for (var typed : List.of("タカハシ ハナノコ", "橋花野", born.toString(), telephone)) {
            assertThat(found(ward, typed)).as(typed).doesNotContain(caseId);
        }
    }

    @Test
    void the_scan_field_opens_what_a_code_stands_on_for_who_may_open_it() {
        var number = jdbc.sql("select application_number from komado.application_episode where id = ?").param(caseId).query(String.class).single();

        var target = worker.post("/api/scans", Map.of("code", number));
        assertThat(target.json().get("kind").asText()).isEqualTo("CASE");
        assertThat(target.json().get("id").asText()).isEqualTo(caseId.toString());
        assertThat(worker.post("/api/scans", Map.of("code", " " + number.substring(0, 5) + "-" + number.substring(5))).status()).isEqualTo(200);

        var foreign = KomadoClient.signedIn(port, "ward-tachikawa");
        assertThat(foreign.post("/api/scans", Map.of("code", number)).status()).isEqualTo(404);
        assertThat(jdbc.sql("select outcome from komado.audit_entry where case_id = ? and user_id = 'ward-tachikawa'").param(caseId)
            .query(String.class).list()).containsOnly("REFUSED");
        assertThat(KomadoClient.signedIn(port, "analyst").post("/api/scans", Map.of("code", number)).status()).isEqualTo(404);
        for (var unknown : List.of("BX99999999", "0000000000", "U20269999999", "＊")) {
            assertThat(worker.post("/api/scans", Map.of("code", unknown)).status()).as(unknown).isEqualTo(404);
        }
        assertThat(worker.post("/api/scans", Map.of("code", " ")).status()).isEqualTo(422);
    }

    private static List<UUID> found(KomadoClient client, String text) {
        var searchId = client.post("/api/searches", Map.of("text", text)).json().get("id").asText();
        JsonNode page = client.get("/api/cases?limit=100&search=" + searchId).json();
        return StreamSupport.stream(page.get("items").spliterator(), false).map(item -> UUID.fromString(item.get("id").asText())).toList();
    }
}
