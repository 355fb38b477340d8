package jp.komado.insurer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.documents.internal.PdfText;
import jp.komado.intake.Journey;
import jp.komado.intake.Journeys;
import jp.komado.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** ⑧ from the letter to the category, with the people of both divisions; letters in their runs. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class InsurerHttpTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Autowired
    private Journeys journeys;
    @Autowired
    private Workflow workflow;
    @Autowired
    private HighCostCategories categories;
    @Autowired
    private JdbcClient jdbc;

    private Journey journey;
    private InsurerLetters letters;

    @BeforeEach
    void setUp() {
        journey = journeys.answeredBut(InsurerPartner.class);
        letters = new InsurerLetters(journey);
    }

    @Test
    void a_category_comes_by_registered_letter_and_through_both_divisions() {
        var caseId = letters.asked(true);
        assertThat(letters.dossier(caseId).at("/letters/0/state").asText()).isEqualTo("PREPARED");

        var runId = letters.posted(caseId);
        var posted = letters.dossier(caseId).at("/letters/0");
        assertThat(posted.get("state").asText()).isEqualTo("POSTED");
        assertThat(posted.get("trackingNumber").asText()).matches("\\d{3}-\\d{2}-\\d{5}-\\d");
        assertThat(letters.run(runId).get("state").asText()).isEqualTo("POSTED");

        var received = letters.receive(letters.letterNumber(caseId)).json();
        assertThat(received.get("receiptNumber").asText()).matches("\\d\\d-M\\d{6}");
        assertThat(workflow.isWaitingFor("insurer.reply-handed-over", caseId)).isTrue();
        var slip = letters.handOver(received.get("id").asText());
        assertThat(letters.dossier(caseId).at("/letters/0/reply/place").asText()).isEqualTo("ON_THE_WAY");
        letters.tick("worker1", slip, received.get("id").asText(), "RECEIVED");
        journey.done("worker1", caseId, "User_RegisterCategory", InsurerLetters.category("I"));

        assertThat(categories.of(caseId)).get().extracting(c -> c.category().printed()).isEqualTo("イ");
        assertThat(letters.dossier(caseId).at("/category/category").asText()).isEqualTo("I");
        assertThat(letters.timeline(caseId)).contains("簡易書留で発送しました", "医療助成課が収受しました", "家庭支援課が受け取りました", "適用区分を登録しました");
    }

    @Test
    void the_printed_letter_names_insurer_and_family_and_bears_its_code_but_no_individual_number() {
        var caseId = letters.asked(true);
        var runId = letters.tracked(caseId);

        var print = journey.as("worker1").get("/api/insurer-letter-runs/" + runId + "/letters");

        assertThat(print.status()).isEqualTo(200);
        var text = PdfText.of(print.bytes());
        assertThat(text).contains(letters.letterNumber(caseId), "架空健康保険組合御中", "健康保険法施行規則第９８条の２", "回答票", "アイウエオ")
            .doesNotContain("123456789018");
    }

    @Test
    void nobody_checks_or_confirms_a_run_of_their_own() {
        var runId = letters.tracked(letters.asked(true));

        assertThat(letters.check("worker1", runId).status()).isEqualTo(403);
        assertThat(letters.confirm("worker2", runId).status()).isEqualTo(403);
        assertThat(letters.check("head", runId).status()).isEqualTo(204);
        var own = letters.confirm("head", runId);

        assertThat(own.status()).isEqualTo(403);
        assertThat(own.json().get("detail").asText()).contains("自分が封入した、または点検した");
        assertThat(letters.run(runId).get("state").asText()).isEqualTo("CHECKED");
    }

    @Test
    void a_run_leaves_only_with_as_many_letters_as_the_post_office_took() {
        var runId = letters.tracked(letters.asked(true));
        var size = letters.run(runId).get("totals").get("letters").asInt();

        assertThat(letters.check("worker2", runId, size + 1).status()).isEqualTo(422);
        assertThat(letters.check("worker2", runId).status()).isEqualTo(204);
        assertThat(letters.confirm("head", runId, size - 1).json().at("/errors/0/pointer").asText()).isEqualTo("/count");

        assertThat(letters.confirm("head", runId).status()).isEqualTo(204);
        assertThat(letters.confirm("head", runId).status()).isEqualTo(409);
    }

    @Test
    void a_letter_whose_record_changed_after_printing_does_not_leave() {
        var caseId = letters.asked(true);
        var runId = letters.tracked(caseId);
        jdbc.sql("update komado.application_episode set insurance_number = '9999' where id = ?").param(caseId).update();

        var refused = letters.check("worker2", runId);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("detail").asText()).contains(letters.letterNumber(caseId));
        var letterId = letters.idOf(runId, caseId);
        assertThat(journey.as("worker1").delete("/api/insurer-letter-runs/" + runId + "/letters/" + letterId).status()).isEqualTo(204);
        assertThat(letters.dossier(caseId).at("/letters/0/state").asText()).isEqualTo("PREPARED");
        letters.posted(caseId);
    }

    @Test
    void tracking_numbers_have_a_right_check_digit_and_belong_to_one_letter() {
        var caseId = letters.asked(true);
        letters.addressed(caseId);
        var runId = letters.opened();
        var letterId = letters.idOf(runId, caseId);
        var path = "/api/insurer-letter-runs/" + runId + "/tracking-numbers";

        var wrong = journey.as("worker1").put(path, Map.of("trackingNumbers", Map.of(letterId, "123-45-67890-2")));
        var taken = journey.as("worker1").put(path, Map.of("trackingNumbers", Map.of(letterId, "1234567890" + 1234567890L % 7)));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().at("/errors/0/message").asText()).contains("検査数字");
        assertThat(taken.status()).isEqualTo(204);
        assertThat(letters.check("worker2", runId).status()).isIn(204, 409);
    }

    @Test
    void without_consent_no_letter_is_made_until_the_family_agrees() {
        var caseId = letters.asked(false);
        assertThat(letters.dossier(caseId).get("letters")).isEmpty();

        var unsigned = JSON.objectNode().put("outcome", "GIVEN").put("answeredOn", InsurerLetters.today().toString()).put("way", "FORM");
        assertThat(journey.complete("worker1", caseId, "User_ObtainConsent", unsigned).status()).isEqualTo(422);
        journey.done("worker1", caseId, "User_ObtainConsent", unsigned.put("signed", true));

        assertThat(letters.dossier(caseId).at("/consent/way").asText()).isEqualTo("FORM");
        assertThat(letters.dossier(caseId).at("/letters/0/state").asText()).isEqualTo("PREPARED");
    }

    @Test
    void a_family_that_refuses_is_examined_without_asking_anybody() {
        var caseId = letters.asked(false);

        journey.done("worker1", caseId, "User_ObtainConsent", JSON.objectNode().put("outcome", "REFUSED")
            .put("answeredOn", InsurerLetters.today().toString()).put("way", "COUNTER"));

        assertThat(letters.dossier(caseId).get("letters")).isEmpty();
        assertThat(letters.dossier(caseId).at("/consent/given").asBoolean()).isFalse();
        assertThat(workflow.isWaitingFor("insurer.posted", caseId)).isFalse();
    }

    @Test
    void a_withdrawn_application_takes_its_letter_out_of_the_run() {
        var caseId = letters.asked(true);
        var runId = letters.tracked(caseId);
        var before = letters.run(runId).get("totals").get("letters").asInt();

        var withdrawn = journey.as("worker1").post("/api/cases/" + caseId + "/withdrawal", Map.of("reason", "転出"));

        assertThat(withdrawn.status()).as(withdrawn.body()).isLessThan(300);
        assertThat(letters.run(runId).get("totals").get("letters").asInt()).isEqualTo(before - 1);
        assertThat(letters.dossier(caseId).at("/letters/0/state").asText()).isEqualTo("CANCELLED");
    }

    @Test
    void an_insurer_of_another_number_than_the_applications_is_refused() {
        var caseId = letters.asked(true);
        var letterId = jdbc.sql("select id from komado.insurer_inquiry where case_id = ?").param(caseId).query(UUID.class).single();

        var other = letters.address(letterId.toString(), "01130012");
        var wrongDigit = letters.address(letterId.toString(), "06130398");

        assertThat(List.of(other.status(), wrongDigit.status())).containsOnly(422);
    }
}
