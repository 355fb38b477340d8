package jp.komado.copies;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jp.komado.access.CurrentUsers;
import jp.komado.copies.CopyDesk.Child;
import jp.komado.dossier.Timeline;
import jp.komado.exchange.Shipments;
import jp.komado.exchange.Shipments.ArrivalState;
import jp.komado.testing.PartnerDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** ⑫ Who was told from the copies, and what only a person may answer. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(CertifiedPeople.class)
class ProvisionHttpTest {

    private static final String MUNICIPALITY = "1310240000000000";
    private static final String ISLANDS = "1300010000000031";
    private static final AtomicInteger REFERENCES = new AtomicInteger(1_000);
    private static final AtomicInteger FILES = new AtomicInteger(10);

    @Autowired
    private CopyDesk desk;
    @Autowired
    private PartnerDesk partner;
    @Autowired
    private Shipments shipments;
    @Autowired
    private CurrentUsers users;
    @Autowired
    private Timeline timeline;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nothing_is_left() {
        desk.upToDate();
    }

    @Test
    void each_provision_is_recorded_with_day_recipient_items_and_the_basis_of_that_day() {
        var child = registered(false);
        deliver(line("A", "20240401101500000", "2", MUNICIPALITY, child), line("A", "20261120101500000", "2", MUNICIPALITY, child));

        var told = provisionsOf(child);
        assertThat(told).hasSize(2);
        assertThat(told.get(0).get("basis").asText()).contains("命令第2条");
        assertThat(told.get(1).get("basis").asText()).contains("別表第二の56の2");
        assertThat(told.get(0).get("recipientName").asText()).contains("被災者台帳");
        assertThat(told.get(0).get("providedOn").asText()).isEqualTo("2026-11-20");
        assertThat(told.get(0).get("number").asText()).matches("P\\d{4}-\\d{6}");
        assertThat(told).allMatch(provision -> provision.get("state").asText().equals("PROVIDED") && provision.get("problem").isNull());
        assertThat(timeline.of(child.caseId())).extracting(Timeline.Line::text).anyMatch(text -> text.contains("提供先2"));
    }

    @Test
    void what_may_not_be_answered_automatically_waits_for_the_section_head_and_is_then_told() {
        var child = registered(true);
        deliver(line("Q", "20261120101500000", "1", MUNICIPALITY, child));
        var id = id(provisionsOf(child).get(0));
        assertThat(desk.open(id)).containsExactly("User_ApproveProvision");
        var asked = desk.as("head").get("/api/work-items/" + desk.task(id, "User_ApproveProvision").id()).json().get("data");
        assertThat(asked.at("/content/capYen").asInt()).isEqualTo(2_500);
        assertThat(asked.get("reason").asText()).isEqualTo("ANSWER_OFF");

        assertThat(desk.complete("worker1", id, "User_ApproveProvision", approval()).status()).isIn(403, 404);
        assertThat(desk.complete("head", id, "User_ApproveProvision", approval()).status()).isEqualTo(200);

        partner.shipEverything("linkage");
        var taken = partner.take("provision-answer").get(0);
        assertThat(taken.records()).singleElement().asString().contains(",Y," + child.integratedNumber() + "," + child.key() + ",1,20261023")
            .endsWith(",1");
        assertThat(provisionsOf(child).get(0).get("state").asText()).isEqualTo("APPROVED");
        partner.answer(taken, "01", List.of(taken.records().get(0).substring(0, 15) + ",DELIVERED"));
        partner.work();
        var told = provisionsOf(child).get(0);
        assertThat(told.get("state").asText()).isEqualTo("PROVIDED");
        assertThat(told.get("decidedBy").asText()).contains("head");
        assertThat(told.get("providedOn").asText()).isNotEmpty();
    }

    @Test
    void each_transfer_is_approved_and_a_refusal_is_answered_without_content() {
        var child = registered(false);
        deliver(line("Q", "20261120101500000", "T1", ISLANDS, child));
        var id = id(provisionsOf(child).get(0));
        var silent = desk.complete("head", id, "User_ApproveProvision", Map.of("decision", "REFUSE", "contentChecked", true));
        assertThat(silent.status()).isEqualTo(422);
        desk.complete("head", id, "User_ApproveProvision", Map.of("decision", "REFUSE", "contentChecked", true, "note", "対象外"));

        partner.shipEverything("linkage");
        var taken = partner.take("provision-answer").get(0);
        assertThat(taken.records()).singleElement().asString().endsWith(",N," + child.integratedNumber() + "," + child.key() + ",,,,,,,,");
        partner.answer(taken, "01", List.of(taken.records().get(0).substring(0, 15) + ",DELIVERED"));
        partner.work();
        var provision = provisionsOf(child).get(0);
        assertThat(provision.get("state").asText()).isEqualTo("REFUSED");
        assertThat(provision.get("reason").asText()).isEqualTo("TRANSFER");
        assertThat(provision.get("basis").asText()).contains("番号利用条例");
    }

    @Test
    void an_answer_that_did_not_arrive_is_seen() {
        var child = registered(true);
        deliver(line("Q", "20261120101500000", "4", MUNICIPALITY, child));
        desk.complete("head", id(provisionsOf(child).get(0)), "User_ApproveProvision", approval());
        partner.shipAndAnswer("provision-answer", record -> List.of(record.substring(0, 15) + ",EXPIRED"));

        assertThat(provisionsOf(child).get(0).get("problem").asText()).isEqualTo("NOT_DELIVERED");
        assertThat(desk.as("worker1").get("/api/provisions?problems=true").body()).contains(child.key());
    }

    @Test
    void what_concerns_nobody_or_should_not_have_been_answered_is_kept_with_that_mark() {
        var hidden = registered(true);
        var open = registered(false);
        var stranger = new Child(null, null, open.key(), "111111111111111");
        deliver(line("A", "20261120101500000", "1", MUNICIPALITY, hidden), line("A", "20261120101500001", "T1", ISLANDS, open),
            line("A", "20261120101500002", "1", MUNICIPALITY, stranger), line("Q", "20261120101500003", "5", MUNICIPALITY, open),
            line("Q", "20261120101500004", "1", MUNICIPALITY, stranger));

        assertThat(provisionsOf(hidden).get(0).get("problem").asText()).isEqualTo("ANSWERED_THOUGH_OFF");
        assertThat(provisionsOf(open)).extracting(provision -> provision.get("problem").asText())
            .containsExactlyInAnyOrder("ANSWERED_THOUGH_OFF", "NO_BASIS");
        var nobodys = jdbc.sql("""
            select id from komado.provision where integrated_number = '111111111111111' and state = 'WAITING' and record_key = ?""")
            .param(open.key()).query(UUID.class).single();
        var refused = desk.complete("head", nobodys, "User_ApproveProvision", approval());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/decision");
        var withoutBasis = provisionsOf(open).stream().filter(provision -> provision.get("problem").asText().equals("NO_BASIS")).findFirst();
        assertThat(desk.complete("head", id(withoutBasis.orElseThrow()), "User_ApproveProvision", approval()).status()).isEqualTo(422);
    }

    @Test
    void a_list_that_is_quicker_than_the_answer_to_the_registration_still_finds_its_person() {
        var child = desk.certified();
        var run = desk.run();
        var taken = desk.taken();
        deliver(line("A", "20261120101500000", "1", MUNICIPALITY, child));

        assertThat(provisionsOf(child)).singleElement().satisfies(provision -> assertThat(provision.get("problem").isNull()).isTrue());
        partner.answer(taken, "01", CopyDesk.fine(taken.records().get(0)));
        partner.work();
        desk.goOn(run);
    }

    @Test
    void a_list_that_is_malformed_doubled_future_or_contradicting_is_refused_as_a_whole_and_a_repeated_line_changes_nothing() {
        var child = registered(false);
        var line = line("A", "20261120101500000", "1", MUNICIPALITY, child);
        deliver(line, line);
        assertThat(newest().problem()).isEqualTo("copies.refused.twice");
        deliver(line, line("A", "20261132101500000", "1", MUNICIPALITY, child));
        assertThat(newest().problem()).isEqualTo("copies.refused.malformed");
        deliver(line, line("A", "20261120101500000", "9", MUNICIPALITY, child));
        assertThat(newest().problem()).isEqualTo("copies.refused.malformed");
        deliver(line, line("A", tomorrow(), "1", MUNICIPALITY, child));
        assertThat(newest().problem()).isEqualTo("copies.refused.future");
        assertThat(provisionsOf(child)).isEmpty();

        deliver(line);
        deliver(line, line("A", "20261121101500000", "3", MUNICIPALITY, child));
        assertThat(newest().state()).isEqualTo(ArrivalState.IMPORTED);
        assertThat(provisionsOf(child)).hasSize(2);
        deliver(line.replace(MUNICIPALITY, ISLANDS), line("A", "20261121101500000", "4", MUNICIPALITY, child));
        assertThat(newest().problem()).isEqualTo("copies.refused.contradiction");
        assertThat(provisionsOf(child)).hasSize(2);
    }

    @Test
    void an_insurer_is_told_by_letter_once_somebody_else_has_approved_it() {
        var child = registered(false);
        var letter = Map.of("insurer", "試験健康保険組合", "letterNumber", "8福祉子家第120号");
        assertThat(desk.as("head").post("/api/cases/" + child.caseId() + "/provisions", letter).status()).isEqualTo(403);
        assertThat(desk.as("worker1").post("/api/cases/" + child.caseId() + "/provisions", Map.of("insurer", " ", "letterNumber", "1")).status())
            .isEqualTo(422);
        var answer = desk.as("worker1").post("/api/cases/" + child.caseId() + "/provisions", letter);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var id = UUID.fromString(answer.json().get("id").asText());
        desk.goOn(id);

        assertThat(desk.complete("head", id, "User_ApproveProvision", approval()).status()).isEqualTo(200);

        var told = provisionsOf(child).get(0);
        assertThat(told.get("way").asText()).isEqualTo("PAPER");
        assertThat(told.get("state").asText()).isEqualTo("PROVIDED");
        assertThat(told.get("basis").asText()).contains("第19条第2号");
        assertThat(told.get("letterNumber").asText()).isEqualTo("8福祉子家第120号");
        assertThat(told.get("requestedBy").asText()).contains("worker1");
        assertThat(desk.as("worker1").post("/api/cases/" + desk.applied() + "/provisions", letter).status()).isEqualTo(409);
    }

    @Test
    void provisions_come_page_after_page_each_once() {
        var child = registered(false);
        var bodies = IntStream.range(0, 120).mapToObj(i -> line("A", "20261120101500000", "6", MUNICIPALITY, child)).toArray(String[]::new);
        deliver(bodies);

        var seen = new ArrayList<String>();
        String cursor = "";
        do {
            var page = desk.as("worker1").get("/api/provisions?recipient=6" + (cursor.isEmpty() ? "" : "&cursor=" + cursor)).json();
            assertThat(page.get("provisions")).hasSizeLessThanOrEqualTo(50);
            page.get("provisions").forEach(provision -> seen.add(provision.get("number").asText()));
            cursor = page.path("nextCursor").asText("");
        } while (!cursor.isEmpty());

        assertThat(seen).hasSizeGreaterThanOrEqualTo(120).doesNotHaveDuplicates();
    }

    @Test
    void nobody_without_the_right_reads_who_was_told_and_every_look_is_logged() {
        var child = registered(false);
        for (var user : List.of("payment", "analyst", "archivist", "ward-tachikawa")) {
            assertThat(desk.as(user).get("/api/provisions").status()).as(user).isEqualTo(403);
            assertThat(desk.as(user).get("/api/cases/" + child.caseId() + "/copies").status()).as(user).isIn(403, 404);
        }
        var seen = desk.as("worker1").get("/api/cases/" + child.caseId() + "/copies");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.json().at("/copies/0/content/tier").asText()).isEqualTo("IV");
        assertThat(seen.body()).doesNotContain(child.integratedNumber());
        assertThat(desk.as("worker1").get("/api/provisions?state=rubbish").status()).isEqualTo(422);
    }

    private Child registered(boolean hidden) {
        var child = desk.certified();
        if (hidden) {
            desk.protect(child);
        }
        var run = desk.run();
        desk.answered(run, CopyDesk::result);
        return child;
    }

    private static String line(String sign, String moment, String recipient, String body, Child child) {
        return String.join(",", sign, String.valueOf(REFERENCES.incrementAndGet()), moment, recipient, body, child.integratedNumber(), child.key());
    }

    private void deliver(String... lines) {
        var number = FILES.incrementAndGet();
        partner.deliver("linkage", "provision-list.20261123." + number,
            CopyDesk.file("provision-list", "2026L00" + number, LocalDate.of(2026, 11, 23), List.of(lines)));
        partner.work();
        jdbc.sql("select id from komado.provision where state = 'WAITING'").query(UUID.class).list().forEach(desk::goOn);
    }

    private List<JsonNode> provisionsOf(Child child) {
        var page = desk.as("worker1").get("/api/cases/" + child.caseId() + "/copies");
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return List.copyOf(page.json().get("provisions").findParents("recipient"));
    }

    private Shipments.Arrival newest() {
        return users.runAs("worker1", () -> shipments.arrivals(null)).get(0);
    }

    private static UUID id(JsonNode provision) {
        return UUID.fromString(provision.get("id").asText());
    }

    private static Map<String, Object> approval() {
        return Map.of("decision", "APPROVE", "contentChecked", true);
    }

    private static String tomorrow() {
        return LocalDateTime.now(ZoneId.of("Asia/Tokyo")).plusDays(1).format(DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS"));
    }
}
