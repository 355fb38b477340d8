package jp.komado.worklist;

import static jp.komado.worklist.WorkListFakes.CHUO;
import static jp.komado.worklist.WorkListFakes.TACHIKAWA;
import static jp.komado.worklist.WorkListFakes.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.calendar.OfficeCalendar;
import jp.komado.problem.Problem;
import jp.komado.testing.KomadoClient;
import jp.komado.worklist.WorkListFakes.FakeCases;
import jp.komado.worklist.WorkListFakes.FakeEngine;
import jp.komado.worklist.WorkListFakes.RememberingGate;
import jp.komado.worklist.internal.Drafts;
import jp.komado.workflow.Routing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lists, their numbers and searches, over a real port. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(WorkListFakes.class)
class WorkListTest {

    @LocalServerPort
    private int port;

    @Autowired
    private FakeCases cases;

    @Autowired
    private FakeEngine engine;

    @Autowired
    private RememberingGate gate;

    @Autowired
    private Drafts drafts;

    @Autowired
    private OfficeCalendar calendar;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private LocalDate today;

    @BeforeEach
    void clear() {
        jdbc.sql("delete from komado.work_item").update();
        jdbc.sql("delete from komado.work_item_search").update();
        gate.forget();
        today = LocalDate.now(clock);
    }

    @Test
    void pages_follow_each_other_in_order_without_gap_or_repetition() {
        List<String> expected = new ArrayList<>();
        for (int day = 0; day < 7; day++) {
            String queue = day % 2 == 0 ? "entry" : "review";
            expected.add(engine.create(cases.open("患者" + day, CHUO), "User_EnterApplication", queue, today.plusDays(day)));
        }
        engine.create(cases.open("決裁", CHUO), "User_ApproveDecision", "approval", today);

        for (String direction : List.of("ASC", "DESC")) {
            List<String> seen = new ArrayList<>();
            String cursor = "";
            do {
                JsonNode page = worker().get("/api/work-items?view=GROUP&limit=3&direction=" + direction + cursor).json();
                assertThat(page.at("/count/value").asInt()).isEqualTo(7);
                seen.addAll(texts(page.get("items"), "id"));
                cursor = page.get("nextCursor").isNull() ? "" : "&cursor=" + page.get("nextCursor").asText();
            } while (!cursor.isEmpty());

            assertThat(direction.equals("ASC") ? seen : reversed(seen)).isEqualTo(expected);
        }
    }

    @Test
    void a_list_is_ordered_by_urgency_or_age_where_asked() {
        String usual = engine.create(cases.open("A", CHUO), "User_EnterApplication", new Routing("entry", 50, today), null);
        String urgent = engine.create(cases.open("B", CHUO), "User_EnterApplication", new Routing("entry", 90, today.plusDays(9)), null);

        assertThat(ids("view=GROUP&sort=PRIORITY")).containsExactly(urgent, usual);
        assertThat(ids("view=GROUP&sort=CREATED")).containsExactly(usual, urgent);
        assertThat(ids("view=GROUP&sort=CREATED&direction=DESC&limit=1")).containsExactly(urgent);
    }

    @Test
    void mine_group_and_all_are_different_views_of_the_same_work() {
        String free = engine.create(cases.open("A", CHUO), "User_EnterApplication", "entry", today);
        String mine = engine.create(cases.open("B", CHUO), "User_EnterApplication", "entry", today.plusDays(1));
        worker().post("/api/work-items/" + mine + "/claim", Map.of(), "\"0\"");

        assertThat(ids("view=MINE")).containsExactly(mine);
        assertThat(ids("view=GROUP")).containsExactly(free);
        assertThat(ids("view=ALL")).containsExactly(free, mine);
        assertThat(ids("")).containsExactly(mine);
    }

    @Test
    void filters_narrow_a_list() {
        String late = engine.create(cases.open("A", CHUO), "User_EnterApplication", "entry", today.minusDays(10));
        String other = engine.create(cases.open("B", TACHIKAWA), "User_ProposeDecision", "review", today);

        assertThat(ids("view=GROUP&overdue=true")).containsExactly(late);
        assertThat(ids("view=GROUP&queue=review")).containsExactly(other);
        assertThat(ids("view=GROUP&elementId=User_ProposeDecision")).containsExactly(other);
        assertThat(ids("view=GROUP&municipality=" + TACHIKAWA)).containsExactly(other);
        assertThat(ids("view=GROUP&channel=PAPER")).isEmpty();
        assertThat(ids("view=GROUP&step=%E2%91%A2")).hasSize(2);
        assertThat(ids("view=GROUP&queue=approval")).as("a queue of somebody else").isEmpty();
    }

    @Test
    void the_ward_sees_its_own_residents_whatever_it_asks_for() {
        String own = engine.create(cases.open("中央", CHUO), "User_CheckDocuments", "ward-counter", today);
        engine.create(cases.open("立川", TACHIKAWA), "User_CheckDocuments", "ward-counter", today);
        KomadoClient ward = KomadoClient.signedIn(port, "ward-chuo");

        assertThat(texts(ward.get("/api/work-items?view=ALL").json().get("items"), "id")).containsExactly(own);
        assertThat(ward.get("/api/work-items?view=ALL&municipality=" + TACHIKAWA).json().get("items")).isEmpty();
        assertThat(ward.get("/api/work-items/counts").json().get("all").asInt()).isEqualTo(1);
    }

    @Test
    void a_row_carries_the_words_of_its_case_and_how_late_it_is() {
        LocalDate due = calendar.plusOfficeDays(today, -3);
        engine.create(cases.open("隅田 さくら", CHUO), "User_EnterApplication", "entry", due);
        engine.create(cases.open("荒川 はると", CHUO), "User_CompareEntry", "entry", calendar.plusOfficeDays(today, 2));

        JsonNode items = worker().get("/api/work-items?view=GROUP").json().get("items");

        assertThat(items.at("/0/patientName").asText()).isEqualTo("隅田 さくら");
        assertThat(items.at("/0/title").asText()).isEqualTo("申請内容と個人番号を入力する");
        assertThat(items.at("/0/municipality/name").asText()).isEqualTo("中央区");
        assertThat(items.at("/0/overdueOfficeDays").asInt()).isBetween(2, 3);
        assertThat(items.at("/1/overdueOfficeDays").asInt()).isEqualTo(-2);
        assertThat(items.at("/0/actions/0").asText()).isEqualTo("CLAIM");
    }

    @Test
    void a_list_is_one_row_in_the_log_with_everybody_on_it() {
        engine.create(cases.open("A", CHUO), "User_EnterApplication", "entry", today);
        engine.create(cases.open("B", CHUO), "User_EnterApplication", "entry", today);

        worker().get("/api/work-items?view=GROUP");

        assertThat(gate.looks("work-item-list")).singleElement().satisfies(look -> assertThat(look.personKeys()).hasSize(2));
    }

    @Test
    void counting_stops_above_a_thousand() {
        UUID caseId = cases.open("多い", CHUO);
        jdbc.sql("""
                        insert into komado.work_item (id, case_id, process_key, element_id, name, form_key, step, queue, priority, due_date, channel,
                            kind, municipality_code, created_at, changed_at, change)
                        select 'many-' || n, :caseId, 'certification', 'User_EnterApplication', 'x', 'probe', '③', 'entry', 50, :due, 'PORTAL',
                            'NEW', '131024', now(), now(), 'CREATED' from generate_series(1, 1005) n
                        """)
                .param("caseId", caseId)
                .param("due", today)
                .update();

        JsonNode page = worker().get("/api/work-items?view=GROUP&limit=500").json();
        JsonNode counts = worker().get("/api/work-items/counts").json();

        assertThat(page.get("items")).hasSize(200);
        assertThat(page.at("/count/value").asInt()).isEqualTo(1000);
        assertThat(page.at("/count/capped").asBoolean()).isTrue();
        assertThat(counts.get("group").asInt()).isEqualTo(1001);
        assertThat(counts.get("dueToday").asInt()).isEqualTo(1001);
        assertThat(counts.get("overdue").asInt()).isZero();
        assertThat(texts(counts.get("byQueue"), "queue")).contains("entry", "review").doesNotContain("approval");
    }

    @Test
    void a_search_narrows_by_an_id_that_says_nothing_and_belongs_to_its_user() {
        String wanted = engine.create(cases.open("隅田 さくら", CHUO), "User_EnterApplication", "entry", today);
        engine.create(cases.open("荒川 はると", CHUO), "User_EnterApplication", "entry", today);

        var search = worker().post("/api/work-items/searches", Map.of("text", " 隅田　"));
        String id = search.json().get("id").asText();

        assertThat(search.status()).isEqualTo(201);
        assertThat(ids("view=GROUP&search=" + id)).containsExactly(wanted);
        assertThat(KomadoClient.signedIn(port, "worker2").get("/api/work-items?view=GROUP&search=" + id).status()).isEqualTo(404);
        assertThat(worker().get("/api/work-items?view=GROUP&search=" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(gate.looks("work-item-search")).hasSize(1);
        jdbc.sql("update komado.work_item_search set expires_at = now() - interval '1 minute'").update();
        assertThat(worker().get("/api/work-items?view=GROUP&search=" + id).status()).isEqualTo(404);
    }

    @Test
    void a_search_for_nothing_is_refused() {
        assertThat(worker().post("/api/work-items/searches", Map.of("text", "　")).status()).isEqualTo(422);
        assertThat(worker().post("/api/work-items/searches", Map.of()).status()).isEqualTo(422);
        assertThat(worker().post("/api/work-items/searches", Map.of("text", "あ".repeat(101))).status()).isEqualTo(422);
    }

    @Test
    void rubbish_in_the_address_is_refused_and_breaks_nothing() {
        for (String rubbish : List.of("cursor=xyz", "cursor=%00", "cursor=bm90LWEtZGF0ZQphYmM", "view=YOURS", "sort=NAME", "search=1", "limit=many")) {
            assertThat(worker().get("/api/work-items?" + rubbish + "&view=GROUP").status()).as(rubbish).isIn(400, 422);
        }
        assertThat(worker().get("/api/work-items?view=GROUP&limit=-5").status()).isEqualTo(200);
        assertThat(worker().get("/api/work-items?view=GROUP&queue=%27%20or%201%3D1").json().get("items")).isEmpty();
    }

    @Test
    void nobody_reads_the_list_without_signing_in_or_without_the_right() {
        assertThat(KomadoClient.visitor(port).get("/api/work-items").status()).isEqualTo(401);
        assertThat(KomadoClient.signedIn(port, "analyst").get("/api/work-items").status()).isEqualTo(403);
    }

    @Test
    void drafts_of_a_person_are_exported_held_and_erased() throws Exception {
        UUID caseId = cases.open("隅田 さくら", CHUO);
        UUID person = UUID.randomUUID();
        cases.appears(person, caseId);
        String item = engine.create(caseId, "User_EnterApplication", "entry", today);
        worker().post("/api/work-items/" + item + "/claim", Map.of(), "\"0\"");
        worker().put("/api/work-items/" + item + "/draft", Map.of("reason", "途中"));

        assertThat(new ObjectMapper().writeValueAsString(drafts.export(person))).contains("途中");
        drafts.hold(person, "開示請求");
        assertThatThrownBy(() -> drafts.erase(person)).isInstanceOf(Problem.class);
        jdbc.sql("update komado.work_item_draft set held_reason = null").update();
        assertThat(drafts.erase(person)).isEqualTo(1);
        assertThat(drafts.export(person)).isEmpty();
    }

    private KomadoClient worker() {
        return KomadoClient.signedIn(port, "worker1");
    }

    private List<String> ids(String query) {
        return texts(worker().get("/api/work-items?" + query).json().get("items"), "id");
    }

    private static List<String> reversed(List<String> list) {
        List<String> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }
}
