package jp.komado.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.audit.PersonalData;
import jp.komado.custody.CustodyWorld.Sealed;
import jp.komado.intake.Journeys;
import jp.komado.problem.Problem;
import jp.komado.testing.PartnerDesk;
import jp.komado.testing.SampleCases;
import jp.komado.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** ⑰ Bad input at every boundary: refused, or held as a task with a reason; nothing is lost and nothing destroyed. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CustodyOddCasesTest {

    private static final int OLD = CustodyWorld.year() - 5;

    @Autowired
    private Journeys journeys;
    @Autowired
    private SampleCases cases;
    @Autowired
    private PartnerDesk partner;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Workflow workflow;
    @Autowired
    private List<PersonalData> rooms;

    private CustodyWorld world;

    @BeforeEach
    void setUp() {
        world = new CustodyWorld(journeys.answeredBy(), cases, partner, jdbc);
    }

    @Test
    void an_order_answered_with_another_box_is_a_task_and_the_other_box_stays_where_the_books_have_it() {
        var ordered = world.sealed(OLD);
        var other = world.sealed(OLD);
        var order = world.placed(OrderKind.DEPOSIT, ordered);

        world.answers(asked -> List.of(asked.line("00", other.number(), "01", "B-09", "")));
        world.journey.runJobs(order);

        assertThat(world.order(order).get("outcome").asText()).isEqualTo("DIFFERENT");
        assertThat(world.order(order).at("/strangers/0/boxNumber").asText()).isEqualTo(other.number());
        assertThat(world.place(other)).isEqualTo("CABINET");
        assertThat(world.place(ordered)).isEqualTo("CARRIER");

        assertThat(world.journey.complete("archivist", order, "User_ResolveOrderDifference", resolution("CONTINUE")).body())
            .contains("箱すべての在りか");
        world.journey.done("archivist", order, "User_ResolveOrderDifference", found(resolution("CONTINUE"), ordered, "CONTRACTOR", "C-03"));
        assertThat(world.place(ordered)).isEqualTo("CONTRACTOR");
        assertThat(world.order(order).get("state").asText()).isEqualTo("DONE");
    }

    @Test
    void a_box_unknown_to_the_contractor_is_believed_only_after_somebody_looked() {
        var box = world.sealed(OLD);
        world.stored(box);
        var order = world.placed(OrderKind.RETRIEVAL, box);

        world.answers(asked -> asked.boxes().stream().map(number -> asked.line("00", number, "03", "", "")).toList());
        world.journey.runJobs(order);
        assertThat(world.place(box)).isEqualTo("CONTRACTOR");
        assertThat(world.journey.complete("archivist", order, "User_ResolveOrderDifference",
            found(resolution("CONTINUE"), box, "MISSING", null)).body()).contains("先へ進む箱がありません");
        world.journey.done("archivist", order, "User_ResolveOrderDifference", found(resolution("STOP"), box, "MISSING", null));

        assertThat(world.place(box)).isEqualTo("MISSING");
        assertThat(world.order(order).get("state").asText()).isEqualTo("STOPPED");
        assertThat(world.journey.as("archivist").get("/api/custody").json().get("missing").findValuesAsText("number")).contains(box.number());
        var found = world.journey.as("archivist").post("/api/custody/boxes/" + box.id() + "/place",
            Map.of("cabinetId", world.cabinet().get("id").asText()), world.etag(box.id()));
        assertThat(found.status()).isEqualTo(200);
        assertThat(world.place(box)).isEqualTo("CABINET");
    }

    @Test
    void a_box_that_does_not_come_back_is_never_forgotten() {
        var back = world.sealed(OLD);
        var lost = world.sealed(OLD);
        world.stored(back, lost);
        var order = world.onTheWayBack(back, lost);
        var cabinet = world.cabinet().get("code").asText();

        assertThat(world.journey.complete("archivist", order, "User_ReceiveBoxes", CustodyWorld.received("T-NONE", back)).status()).isEqualTo(422);
        world.journey.done("archivist", order, "User_ReceiveBoxes",
            CustodyWorld.received(cabinet, back).put("missingReason", "運送業者の車に一箱しかない"));
        assertThat(world.place(back)).isEqualTo("CABINET");
        assertThat(world.place(lost)).isEqualTo("CARRIER");

        world.journey.done("archivist", order, "User_ResolveOrderDifference", resolution("ASK_AGAIN"));
        partner.work();
        world.answersAsOrdered();
        world.journey.runJobs(order);
        world.journey.done("archivist", order, "User_ReceiveBoxes", CustodyWorld.received(cabinet, lost));

        assertThat(world.place(lost)).isEqualTo("CABINET");
        assertThat(world.order(order).get("attempt").asInt()).isEqualTo(2);
        assertThat(world.order(order).at("/totals/done").asInt()).isEqualTo(2);
    }

    @Test
    void a_refused_order_changes_no_place() {
        var box = world.sealed(OLD);
        world.stored(box);
        var order = world.placed(OrderKind.RETRIEVAL, box);

        world.answers(asked -> List.of(asked.line("90", "", "", "", "")));
        world.journey.runJobs(order);

        assertThat(world.order(order).get("outcome").asText()).isEqualTo("REFUSED");
        assertThat(world.place(box)).isEqualTo("CONTRACTOR");
        world.journey.done("archivist", order, "User_ResolveOrderDifference", found(resolution("STOP"), box, "CONTRACTOR", "A-01-02"));
        assertThat(world.order(OrderKind.RETRIEVAL, box).status()).isEqualTo(201);
    }

    @Test
    void an_answer_twice_is_taken_once() {
        var box = world.sealed(OLD);
        var order = world.placed(OrderKind.DEPOSIT, box);
        var taken = partner.take(CustodyWorld.KIND).get(0);
        var number = taken.records().get(0).split(",")[0];
        var name = world.order(order).get("number").asText();
        partner.answer(taken, "01", List.of(String.join(",", number, name, "00", box.number(), "01", "A-1", "", "20261124")));
        partner.work();
        assertThat(world.box(box.id()).at("/box/place/shelf").asText()).isEqualTo("A-1");

        partner.answer(taken, "02", List.of(String.join(",", number, name, "00", box.number(), "01", "Z-9", "", "20261124")));
        partner.work();

        assertThat(world.box(box.id()).at("/box/place/shelf").asText()).isEqualTo("A-1");
        assertThat(world.refusals()).contains("exchange.refusal.answered-already");
    }

    @Test
    void an_answer_that_names_another_order_is_refused_and_the_right_one_still_comes() {
        var box = world.sealed(OLD);
        var order = world.placed(OrderKind.DEPOSIT, box);
        var taken = partner.take(CustodyWorld.KIND).get(0);
        var number = taken.records().get(0).split(",")[0];

        partner.answer(taken, "01", List.of(String.join(",", number, "26-C9999", "00", box.number(), "01", "A-1", "", "20261124")));
        partner.work();
        assertThat(world.refusals()).contains("custody.refused.other-order");
        assertThat(world.place(box)).isEqualTo("CARRIER");
        partner.answer(taken, "02", List.of(String.join(",", number, world.order(order).get("number").asText(), "00", box.number(), "01", "A-1", "",
            "20261124")));
        partner.work();

        assertThat(world.place(box)).isEqualTo("CONTRACTOR");
    }

    @Test
    void a_box_that_was_not_ordered_is_not_handed_over_and_one_left_behind_needs_a_reason() {
        var ordered = world.sealed(OLD);
        var stays = world.sealed(OLD);
        var other = world.sealed(OLD);
        var order = world.requested(OrderKind.DEPOSIT, ordered, stays);
        world.journey.done("head", order, "User_ApproveOrder", CustodyWorld.JSON.objectNode().put("approved", true));

        assertThat(world.journey.complete("archivist", order, "User_HandOverBoxes", CustodyWorld.handOver(ordered, other)).body())
            .contains("この箱はこの依頼に入っていません");
        assertThat(world.journey.complete("archivist", order, "User_HandOverBoxes", CustodyWorld.handOver(ordered)).status()).isEqualTo(422);
        world.journey.done("archivist", order, "User_HandOverBoxes", CustodyWorld.handOver(ordered).put("leftOutReason", "封が緩んでいた"));

        assertThat(world.place(ordered)).isEqualTo("CARRIER");
        assertThat(world.place(stays)).isEqualTo("CABINET");
        assertThat(world.order(OrderKind.DEPOSIT, stays).status()).isEqualTo(201);
    }

    @Test
    void nothing_is_destroyed_before_its_day_from_afar_or_while_somebody_needs_it() {
        var young = world.sealed(CustodyWorld.year() - 2);
        var away = world.sealed(OLD);
        var held = world.sealed(OLD);
        world.stored(away);
        custody().hold(held.episode().patientId(), "審査請求中");

        assertThat(world.order(OrderKind.DISPOSAL, young).json().get("detail").asText()).contains("より前には廃棄できません");
        assertThat(world.order(OrderKind.DISPOSAL, away).json().get("detail").asText()).contains("廃棄の前に取り寄せてください");
        assertThat(world.order(OrderKind.DISPOSAL, held).json().get("detail").asText()).contains("保全中");
        assertThatThrownBy(() -> custody().erase(held.episode().patientId())).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> custody().erase(away.episode().patientId())).isInstanceOf(Problem.class);
    }

    private PersonalData custody() {
        return rooms.stream().filter(room -> room.room().equals("custody")).findFirst().orElseThrow();
    }

    @Test
    void a_hold_that_comes_after_the_order_stops_the_witness() {
        var box = world.sealed(OLD);
        var order = world.toBeWitnessed(box);
        custody().hold(box.episode().patientId(), "開示請求中");

        var refused = world.journey.complete("archivist", order, "User_WitnessDisposal", CustodyWorld.witnessed(CustodyWorld.today(), box));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(world.place(box)).isEqualTo("CABINET");
    }

    @Test
    void a_certificate_that_differs_from_what_was_witnessed_destroys_nothing() {
        var box = world.sealed(OLD);
        var other = world.sealed(OLD);
        var order = world.toBeWitnessed(box);
        var number = world.order(order).get("number").asText();
        assertThat(world.journey.complete("archivist", order, "User_WitnessDisposal",
            CustodyWorld.witnessed(CustodyWorld.today().plusDays(1), box)).body()).contains("将来の日付");
        world.journey.done("archivist", order, "User_WitnessDisposal", CustodyWorld.witnessed(CustodyWorld.today(), box));

        world.certifies(CustodyWorld.certificateNumber(), number, CustodyWorld.today(), box.number(), other.number());
        assertThat(world.order(order).at("/certificates/0/differences").toString()).contains("BOXES");
        var matches = CustodyWorld.JSON.objectNode().put("matches", true);
        assertThat(world.journey.complete("archivist", order, "User_RecordCertificate", matches).body()).contains("立会いの記録と合いません");
        world.journey.done("archivist", order, "User_RecordCertificate", CustodyWorld.JSON.objectNode().put("matches", false).put("reason", "箱が多い"));
        assertThat(workflow.isWaitingFor("custody.disposal-certified", order)).isTrue();
        assertThat(world.place(other)).isEqualTo("CABINET");
        assertThat(world.place(box)).isEqualTo("DISPOSAL_SITE");

        world.certifies(CustodyWorld.certificateNumber(), number, CustodyWorld.today(), box.number());
        world.journey.done("archivist", order, "User_RecordCertificate", matches);
        assertThat(world.place(box)).isEqualTo("DISPOSED");
        assertThat(custody().erase(box.episode().patientId())).isEqualTo(1);
    }

    @Test
    void a_certificate_before_the_witness_is_kept_and_compared_afterwards() {
        var box = world.sealed(OLD);
        var order = world.toBeWitnessed(box);

        world.certifies(CustodyWorld.certificateNumber(), world.order(order).get("number").asText(), CustodyWorld.today(), box.number());
        assertThat(world.place(box)).isEqualTo("CABINET");
        world.journey.done("archivist", order, "User_WitnessDisposal", CustodyWorld.witnessed(CustodyWorld.today(), box));
        world.journey.done("archivist", order, "User_RecordCertificate", CustodyWorld.JSON.objectNode().put("matches", true));

        assertThat(world.place(box)).isEqualTo("DISPOSED");
    }

    @Test
    void certificates_of_nobodys_order_or_broken_ones_are_refused_and_shown_among_the_arrivals() {
        var box = world.sealed(OLD);
        var deposit = world.placed(OrderKind.DEPOSIT, box);
        var number = world.order(deposit).get("number").asText();

        world.certifies(CustodyWorld.certificateNumber(), "26-C9998", CustodyWorld.today(), box.number());
        world.certifies(CustodyWorld.certificateNumber(), number, CustodyWorld.today(), box.number());
        world.certifies(CustodyWorld.certificateNumber(), number, CustodyWorld.today(), box.number(), box.number());
        world.delivers("disposal_D-BROKEN.csv", "H,D-BROKEN," + number + ",20261124,2,工場,架空倉庫,2\r\nD," + box.number() + "\r\nT,1\r\n");
        world.delivers("disposal_D-BURNED.csv", "H,D-BURNED," + number + ",20261124,3,工場,架空倉庫,1\r\nD," + box.number() + "\r\nT,1\r\n");
        world.delivers("disposal_D-HALF.csv", "H,D-HALF," + number + ",20261124,2,工場,架空倉庫,1\r\n");

        assertThat(world.refusals()).contains("custody.refused.no-order", "custody.refused.certificate-not-waiting", "exchange.refusal.count",
            "exchange.refusal.malformed");
        assertThat(world.order(deposit).get("certificates")).isEmpty();
    }

    @Test
    void an_order_takes_only_boxes_that_are_free_sealed_known_and_where_it_needs_them() {
        var free = world.sealed(OLD);
        world.requested(OrderKind.DEPOSIT, free);
        var open = world.opened(CustodyWorld.year() - 2);

        assertThat(world.order(OrderKind.DEPOSIT, free).json().get("detail").asText()).contains("ほかの依頼に入っています");
        assertThat(world.order(OrderKind.RETURN, world.sealed(OLD)).json().get("detail").asText()).contains("返却の対象ではありません");
        assertThat(world.order(OrderKind.RETRIEVAL, world.sealed(OLD)).json().get("detail").asText()).contains("保管委託業者のところにありません");
        assertThat(world.order(OrderKind.DEPOSIT, new Sealed(open.get("id").asText(), open.get("number").asText(), null)).json().get("detail").asText())
            .contains("まだ封をしていません");
        assertThat(world.order(OrderKind.DEPOSIT, new Sealed(UUID.randomUUID().toString(), "BX00000000", null)).status()).isEqualTo(422);
        assertThat(world.order(OrderKind.DEPOSIT).status()).isIn(400, 422);
    }

    private static ObjectNode resolution(String resolution) {
        return CustodyWorld.JSON.objectNode().put("resolution", resolution).put("reason", "業者に電話で確かめた");
    }

    private static ObjectNode found(ObjectNode form, Sealed box, String finding, String shelf) {
        var line = form.putArray("boxes").addObject().put("number", box.number()).put("finding", finding);
        if (shelf != null) {
            line.put("shelf", shelf);
        }
        return form;
    }
}
