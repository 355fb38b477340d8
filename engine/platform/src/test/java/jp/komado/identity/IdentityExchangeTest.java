package jp.komado.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.komado.access.CurrentUsers;
import jp.komado.exchange.Exchange;
import jp.komado.exchange.RequestState;
import jp.komado.exchange.Shipments;
import jp.komado.intake.EntryForms;
import jp.komado.intake.Journey;
import jp.komado.intake.Journeys;
import jp.komado.testing.PartnerDesk;
import jp.komado.workflow.Workflow;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** ④ through the real exchange: a sealed file leaves with everybody's approval, and its answer comes back record by record. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class IdentityExchangeTest {

    private static final String KIND = "identity-confirmation";
    private static final String NUMBER = RegisterDesk.number(51_000_000_001L);

    @Autowired
    private Journeys journeys;
    @Autowired
    private Workflow workflow;
    @Autowired
    private RegisterDesk register;
    @Autowired
    private PartnerDesk partner;
    @Autowired
    private Exchange exchange;
    @Autowired
    private Shipments shipments;
    @Autowired
    private CurrentUsers users;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void the_file_holds_the_number_the_waiting_sentence_its_shipment_and_a_foreign_answer_stops_nobody_else() {
        var journey = journeys.answeredBy();
        var caseId = compared(journey);
        var child = register.about(caseId, "渡子");
        var father = register.about(caseId, "太郎");

        partner.shipEverything("resident-register");
        var taken = partner.take(KIND).stream().filter(file -> file.records().stream().anyMatch(line -> line.contains(NUMBER))).findFirst().orElseThrow();

        assertThat(taken.records()).contains("%08d,%s,シケン　ワタリコ,試験　渡子,20170401,2,東京都中央区築地1-1-1,%s".formatted(child.inquiryNumber(),
            NUMBER, jdbc.sql("select to_char(now() at time zone 'Asia/Tokyo', 'YYYYMMDD')").query(String.class).single()));
        assertThat(sentence(journey, caseId)).contains("住基ネット（本人確認）の回答待ち", taken.shipment());
        assertThat(jdbc.sql("select count(*) from komado.audit_entry where case_id = ? and what = 'identity-confirmation' and user_id = 'system'")
            .param(caseId).query(Integer.class).single()).isEqualTo(2);

        var lines = new ArrayList<String>();
        taken.records().forEach(record -> lines.add(record.replace(NUMBER, RegisterDesk.number(51_000_000_002L)) + ",01,12345678901,,"));
        partner.answer(taken, "01", lines);
        partner.work();

        assertThat(register.open(caseId)).extracting(Inquiry::id).containsExactly(child.id());
        assertThat(exchange.state(child.inquiryNumber())).contains(RequestState.SENT);
        assertThat(exchange.state(father.inquiryNumber())).contains(RequestState.ANSWERED);
        assertThat(users.runAs("worker1", () -> shipments.arrivals(taken.shipment())).toString())
            .contains("inquiryNumber=" + child.inquiryNumber() + ", reason=identity.refused.other-number");

        partner.answer(taken, "02", List.of(taken.records().stream().filter(line -> line.contains(NUMBER)).findFirst().orElseThrow()
            + ",01,12345678901,,"));
        partner.work();
        journey.runJobs(caseId);

        assertThat(workflow.isWaitingFor("identity.answered", caseId)).isFalse();
    }

    private static UUID compared(Journey journey) {
        var entry = EntryForms.anEntry();
        entry.withObject("/patient").put("givenName", "渡子").put("givenKana", "ワタリコ").put("birthDate", "2017-04-01").put("individualNumber", NUMBER);
        return journey.compared(entry, Journey.comparison().put("patientKana", "シケンワタリコ").put("birthDate", "2017-04-01")
            .put("individualNumber", NUMBER));
    }

    private static String sentence(Journey journey, UUID caseId) {
        return journey.as("worker1").get("/api/cases/" + caseId).json().at("/waiting/sentence").asText();
    }
}
