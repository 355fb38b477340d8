package jp.komado.worklist;

import static jp.komado.worklist.WorkListFakes.CHUO;
import static jp.komado.worklist.WorkListFakes.TACHIKAWA;
import static jp.komado.worklist.WorkListFakes.texts;
import static jp.komado.worklist.WorkListFakes.valid;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import jp.komado.testing.KomadoClient;
import jp.komado.testing.KomadoClient.Answer;
import jp.komado.worklist.WorkListFakes.FakeCases;
import jp.komado.worklist.WorkListFakes.FakeEngine;
import jp.komado.worklist.WorkListFakes.RememberingGate;
import jp.komado.workflow.Routing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claiming, drafting, completing and handing over, over a real port. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(WorkListFakes.class)
class WorkItemTest {

    @LocalServerPort
    private int port;

    @Autowired
    private FakeCases cases;

    @Autowired
    private FakeEngine engine;

    @Autowired
    private RememberingGate gate;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private UUID caseId;

    @BeforeEach
    void open_a_case() {
        jdbc.sql("delete from komado.work_item").update();
        gate.forget();
        engine.completions().clear();
        caseId = cases.open("隅田 さくら", CHUO);
    }

    @Test
    void a_claimed_item_is_mine_and_carries_a_new_version() {
        String item = entry();
        KomadoClient worker = worker1();

        Answer claimed = worker.post(path(item, "claim"), Map.of(), "\"0\"");

        assertThat(claimed.status()).isEqualTo(200);
        assertThat(claimed.etag()).isEqualTo("\"1\"");
        assertThat(claimed.json().at("/assignee/name").asText()).isEqualTo("職員 worker1");
        assertThat(claimed.json().get("actions")).extracting(JsonNode::asText).containsExactly("RELEASE", "COMPLETE");
    }

    @Test
    void the_slower_clerk_learns_who_was_faster() {
        String item = entry();
        worker1().post(path(item, "claim"), Map.of(), "\"0\"");
        KomadoClient slower = worker2();

        Answer stale = slower.post(path(item, "claim"), Map.of(), "\"0\"");
        Answer taken = slower.post(path(item, "claim"), Map.of(), "\"1\"");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().at("/conflict/changedBy").asText()).isEqualTo("職員 worker1");
        assertThat(stale.json().at("/conflict/what").asText()).isEqualTo("担当開始");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.json().get("detail").asText()).contains("職員 worker1");
    }

    @Test
    void of_two_clerks_who_claim_at_once_exactly_one_succeeds() {
        String item = entry();
        CountDownLatch start = new CountDownLatch(1);

        List<CompletableFuture<Integer>> claims = Stream.of(worker1(), worker2())
                .map(worker -> CompletableFuture.supplyAsync(() -> {
                    await(start);
                    return worker.post(path(item, "claim"), Map.of(), "\"0\"").status();
                }))
                .toList();
        start.countDown();

        assertThat(claims).extracting(CompletableFuture::join).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void a_change_without_the_version_that_was_seen_is_refused() {
        String item = entry();

        assertThat(worker1().post(path(item, "claim"), Map.of()).status()).isEqualTo(428);
        assertThat(worker1().post(path(item, "claim"), Map.of(), "yesterday").status()).isEqualTo(400);
    }

    @Test
    void a_form_that_breaks_its_schema_says_where_and_why_in_the_clerks_words() {
        String item = entry();
        Map<String, Object> form = Map.of("outcome", "NO", "people", List.of(Map.of("kana", "すみだ", "birthDate", "2018-02-30")), "more", 1);

        Answer answer = worker1().post(path(item, "complete"), form, "\"0\"");
        Answer english = worker1().speaking("en").post(path(item, "complete"), form, "\"0\"");

        assertThat(answer.status()).isEqualTo(422);
        JsonNode errors = answer.json().get("errors");
        assertThat(texts(errors, "pointer")).containsExactlyInAnyOrder("/reason", "/people/0/kana", "/people/0/birthDate", "/more");
        assertThat(texts(errors, "message")).contains("「理由」を入力してください。", "「フリガナ」は全角カタカナで入力してください。");
        assertThat(texts(english.json().get("errors"), "message")).contains("Fill in “Reason”.", "“Name in kana”: Use full-width katakana.");
        assertThat(engine.completions()).isEmpty();
    }

    @Test
    void what_only_the_business_can_know_is_refused_the_same_way() {
        String item = entry();
        Map<String, Object> form = Map.of("outcome", "NO", "reason", "だめ", "people", List.of(Map.of("kana", "スミダ")));

        Answer answer = worker1().post(path(item, "complete"), form, "\"0\"");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(texts(answer.json().get("errors"), "pointer")).containsExactly("/reason");
    }

    @Test
    void a_completed_form_moves_the_case_on_and_is_remembered_with_its_person() {
        String item = entry();
        String second = engine.create(caseId, "User_ResolveDuplicate", "entry", today());
        KomadoClient worker = worker1();
        Answer claimed = worker.post(path(item, "claim"), Map.of(), "\"0\"");

        Answer answer = worker.post(path(item, "complete"), valid(), claimed.etag());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("caseId").asText()).isEqualTo(caseId.toString());
        assertThat(answer.json().get("nextWorkItemId").asText()).isEqualTo(second);
        assertThat(engine.completions()).containsExactly(Map.of("entryMatches", true));
        assertThat(jdbc.sql("select state || ' ' || finished_by from komado.work_item where id = ?").param(item).query(String.class).single())
                .isEqualTo("COMPLETED worker1");
    }

    @Test
    void empty_fields_count_as_not_given() {
        String item = entry();

        Answer answer = worker1().post(path(item, "complete"),
                Map.of("outcome", "YES", "reason", "", "people", List.of(Map.of("kana", "スミダ", "birthDate", ""))), "\"0\"");

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void what_is_already_finished_cannot_be_finished_again() {
        String item = entry();
        worker1().post(path(item, "complete"), valid(), "\"0\"");
        String withdrawn = engine.create(caseId, "User_ResolveDuplicate", "entry", today());
        engine.cancel(withdrawn);

        Answer again = worker2().post(path(item, "complete"), valid(), "\"2\"");
        Answer cancelled = worker2().post(path(withdrawn, "complete"), valid(), "\"1\"");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().get("code").asText()).isEqualTo("finished");
        assertThat(again.json().get("detail").asText()).isEqualTo("職員 worker1さんがすでに完了しました。");
        assertThat(cancelled.status()).isEqualTo(409);
        assertThat(engine.completions()).hasSize(1);
    }

    @Test
    void a_failure_in_the_business_leaves_the_item_as_it_was() {
        String item = entry();

        Answer answer = worker1().post(path(item, "complete"),
                Map.of("outcome", "NO", "reason", "故障", "people", List.of(Map.of("kana", "スミダ"))), "\"0\"");

        assertThat(answer.status()).isEqualTo(500);
        Answer seen = worker2().get("/api/work-items/" + item);
        assertThat(seen.etag()).isEqualTo("\"0\"");
        assertThat(seen.json().at("/item/assignee").isNull()).isTrue();
    }

    @Test
    void nobody_checks_their_own_work() {
        worker1().post(path(entry(), "complete"), valid(), "\"0\"");
        String comparison = engine.create(caseId, "User_CompareEntry", new Routing("entry", 50, today()), "User_EnterApplication");

        Answer own = worker1().post(path(comparison, "claim"), Map.of(), "\"0\"");
        Answer completed = worker1().post(path(comparison, "complete"), valid(), "\"0\"");
        Answer given = head().post(path(comparison, "reassign"), Map.of("assignee", "worker1", "note", "急ぎ"), "\"0\"");
        Answer detail = worker1().get("/api/work-items/" + comparison);
        Answer other = worker2().post(path(comparison, "claim"), Map.of(), "\"0\"");

        assertThat(own.status()).isEqualTo(403);
        assertThat(own.json().get("code").asText()).isEqualTo("four-eyes");
        assertThat(own.json().get("detail").asText()).contains("申請内容と個人番号を入力する");
        assertThat(completed.status()).isEqualTo(403);
        assertThat(given.status()).isEqualTo(422);
        assertThat(detail.json().at("/differentFromUser/id").asText()).isEqualTo("worker1");
        assertThat(detail.json().at("/item/actions").size()).isZero();
        assertThat(other.status()).isEqualTo(200);
    }

    @Test
    void work_of_another_desk_is_refused_and_the_refusal_is_logged() {
        String item = entry();

        Answer approver = KomadoClient.signedIn(port, "approver").post(path(item, "claim"), Map.of(), "\"0\"");

        assertThat(approver.status()).isEqualTo(403);
        assertThat(gate.refusals()).extracting(look -> look.caseId()).containsExactly(caseId);
    }

    @Test
    void a_ward_sees_no_item_of_another_municipality() {
        UUID elsewhere = cases.open("多摩 いつき", TACHIKAWA);
        String item = engine.create(elsewhere, "User_CheckDocuments", "ward-counter", today());

        Answer chuo = KomadoClient.signedIn(port, "ward-chuo").get("/api/work-items/" + item);
        Answer tachikawa = KomadoClient.signedIn(port, "ward-tachikawa").get("/api/work-items/" + item);

        assertThat(chuo.status()).isEqualTo(403);
        assertThat(tachikawa.status()).isEqualTo(200);
    }

    @Test
    void an_opened_item_brings_its_form_and_says_why_the_case_waits() {
        String item = engine.create(caseId, "User_CheckDocuments", "ward-counter", LocalDate.of(2026, 11, 30));
        KomadoClient ward = KomadoClient.signedIn(port, "ward-chuo");

        Answer japanese = ward.get("/api/work-items/" + item);
        Answer english = ward.speaking("en").get("/api/work-items/" + item);

        assertThat(japanese.json().at("/schema/title").asText()).isEqualTo("試しの様式");
        assertThat(japanese.json().at("/data/reason").asText()).isEqualTo("前の値");
        assertThat(japanese.json().get("readOnly").asBoolean()).isTrue();
        assertThat(japanese.json().get("waitingSentence").asText())
                .startsWith("中央区の窓口が「本人と書類を確認する」を行う番です。本日届きました（期限 令和8年11月30日）。")
                .endsWith("補正の依頼へ進みます。");
        assertThat(english.json().get("waitingSentence").asText())
                .startsWith("It is the turn of the counter of 中央区 to “Check identity and documents”, since today (due 30 November 2026).");
        assertThat(gate.looks("work-item")).hasSize(2).allSatisfy(look -> assertThat(look.personKeys()).hasSize(1));
    }

    @Test
    void a_draft_is_its_writers_alone_and_never_holds_an_individual_number() {
        String item = entry();
        KomadoClient worker = worker1();
        Map<String, Object> begun = Map.of("people", List.of(Map.of("kana", "スミダ", "individualNumber", "123456789018")));
        assertThat(worker.put(path(item, "draft"), begun).status()).isEqualTo(409);
        worker.post(path(item, "claim"), Map.of(), "\"0\"");

        assertThat(worker.put(path(item, "draft"), begun).status()).isEqualTo(204);

        assertThat(worker.get("/api/work-items/" + item).json().at("/draft/people/0/kana").asText()).isEqualTo("スミダ");
        assertThat(worker2().get("/api/work-items/" + item).json().get("draft").isNull()).isTrue();
        assertThat(drafts()).singleElement().asString().doesNotContain("123456789018");
        worker.post(path(item, "complete"), valid(), "\"1\"");
        assertThat(drafts()).isEmpty();
    }

    @Test
    void a_manager_hands_work_over_with_a_reason() {
        String item = entry();

        Answer withoutReason = head().post(path(item, "reassign"), Map.of("assignee", "worker2"), "\"0\"");
        Answer stranger = head().post(path(item, "reassign"), Map.of("assignee", "payment", "note", "急ぎ"), "\"0\"");
        Answer given = head().post(path(item, "reassign"), Map.of("assignee", "worker2", "note", "担当者の休み"), "\"0\"");
        Answer byWorker = worker1().post(path(item, "reassign"), Map.of("assignee", "worker1", "note", "欲しい"), "\"1\"");

        assertThat(withoutReason.status()).isEqualTo(422);
        assertThat(stranger.status()).isEqualTo(422);
        assertThat(given.json().at("/assignee/id").asText()).isEqualTo("worker2");
        assertThat(byWorker.status()).isEqualTo(403);
        assertThat(texts(head().get(path(item, "assignees")).json(), "id")).contains("worker1", "worker2").doesNotContain("payment");
    }

    @Test
    void what_is_put_back_is_free_again_but_only_for_who_had_it() {
        String item = entry();
        worker1().post(path(item, "claim"), Map.of(), "\"0\"");

        assertThat(worker2().post(path(item, "release"), Map.of(), "\"1\"").status()).isEqualTo(403);
        Answer released = worker1().post(path(item, "release"), Map.of(), "\"1\"");

        assertThat(released.json().get("assignee").isNull()).isTrue();
        assertThat(released.json().get("actions")).extracting(JsonNode::asText).containsExactly("CLAIM");
    }

    @Test
    void an_item_that_does_not_exist_is_not_found() {
        assertThat(worker1().get("/api/work-items/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(worker1().post(path("nothing", "claim"), Map.of(), "\"0\"").status()).isEqualTo(404);
    }

    private String entry() {
        return engine.create(caseId, "User_EnterApplication", "entry", today());
    }

    private List<String> drafts() {
        return jdbc.sql("select data::text from komado.work_item_draft").query(String.class).list();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private KomadoClient worker1() {
        return KomadoClient.signedIn(port, "worker1");
    }

    private KomadoClient worker2() {
        return KomadoClient.signedIn(port, "worker2");
    }

    private KomadoClient head() {
        return KomadoClient.signedIn(port, "head");
    }

    private static String path(String item, String verb) {
        return "/api/work-items/" + item + "/" + verb;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
