package jp.komado.custody;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import jp.komado.documents.internal.PdfText;
import jp.komado.dossier.ApplicationStatus;
import jp.komado.intake.Journeys;
import jp.komado.testing.PartnerDesk;
import jp.komado.testing.SampleCases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** ⑰ A box from the cabinet to its end, over HTTP, with the contractor at the other end of the sealed files. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CustodyHttpTest {

    @Autowired
    private Journeys journeys;
    @Autowired
    private SampleCases cases;
    @Autowired
    private PartnerDesk partner;
    @Autowired
    private JdbcClient jdbc;

    private CustodyWorld world;

    @BeforeEach
    void setUp() {
        world = new CustodyWorld(journeys.answeredBy(), cases, partner, jdbc);
    }

    @Test
    void a_box_goes_from_the_cabinet_to_the_contractor_and_back_and_to_its_witnessed_end() {
        var box = world.sealed(CustodyWorld.year() - 5);
        var caseId = box.episode().id();

        var deposit = world.placed(OrderKind.DEPOSIT, box);
        assertThat(world.place(box)).isEqualTo("CARRIER");
        world.answersAsOrdered();
        assertThat(world.order(deposit).get("state").asText()).isEqualTo("DONE");
        assertThat(world.box(box.id()).at("/box/place/shelf").asText()).isEqualTo("A-01-02");

        var retrieval = world.onTheWayBack(box);
        var cabinet = world.cabinet();
        world.journey.done("archivist", retrieval, "User_ReceiveBoxes", CustodyWorld.received(cabinet.get("code").asText(), box));
        assertThat(world.order(retrieval).get("state").asText()).isEqualTo("DONE");
        assertThat(world.box(box.id()).at("/box/place/cabinet").asText()).isEqualTo(cabinet.get("code").asText());

        var disposal = world.toBeWitnessed(box);
        world.journey.done("archivist", disposal, "User_WitnessDisposal", CustodyWorld.witnessed(CustodyWorld.today(), box));
        assertThat(world.place(box)).isEqualTo("DISPOSAL_SITE");
        world.certifies(CustodyWorld.certificateNumber(), world.order(disposal).get("number").asText(), CustodyWorld.today(), box.number());
        world.journey.done("archivist", disposal, "User_RecordCertificate", CustodyWorld.JSON.objectNode().put("matches", true));

        var end = world.box(box.id());
        assertThat(end.at("/box/state").asText()).isEqualTo("DISPOSED");
        assertThat(end.get("certificateNumber").asText()).startsWith("D-");
        assertThat(end.get("history")).hasSize(7);
        assertThat(world.order(disposal).at("/totals/done").asInt()).isEqualTo(1);
        assertThat(world.journey.as("worker1").get("/api/cases/" + caseId + "/timeline").body())
            .contains("封をしました", "保管委託業者に預けました", "戻りました", "立会いのもとで廃棄しました");
    }

    @Test
    void the_dossier_says_where_the_papers_are_from_the_desk_to_the_box() {
        var fresh = cases.entered("131024", ApplicationStatus.EXAMINATION);
        var waiting = world.told(CustodyWorld.year() - 2);
        var box = world.sealed(CustodyWorld.year() - 2);

        assertThat(papers(fresh.id().toString()).get("at").asText()).isEqualTo("IN_USE");
        var inCabinet = papers(waiting.id().toString());
        assertThat(inCabinet.get("at").asText()).isEqualTo("CABINET");
        assertThat(inCabinet.get("inCabinetUntil").asText()).isEqualTo(CustodyWorld.year() + "-03-31");
        assertThat(inCabinet.get("destroyFrom").asText()).isEqualTo(CustodyWorld.year() + 2 + "-04-01");
        var inBox = papers(box.episode().id().toString());
        assertThat(inBox.get("at").asText()).isEqualTo("BOX");
        assertThat(inBox.at("/box/number").asText()).isEqualTo(box.number());
    }

    private JsonNode papers(String caseId) {
        var answer = world.journey.as("worker1").get("/api/cases/" + caseId + "/papers");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void papers_are_scanned_into_a_box_and_what_does_not_belong_there_is_refused() {
        var year = CustodyWorld.year() - 2;
        var box = world.opened(year).get("id").asText();
        var one = world.told(year);
        var other = world.told(year - 1);
        var young = world.told(CustodyWorld.year());

        assertThat(world.pack(box, wide(one.applicationNumber())).status()).isEqualTo(201);
        assertThat(world.pack(box, one.applicationNumber()).body()).contains("に入っています");
        assertThat(world.pack(box, other.applicationNumber()).body()).contains("この箱の年度と違います");
        assertThat(world.pack(box, young.applicationNumber()).status()).isEqualTo(422);
        assertThat(world.pack(box, "9999999999").body()).contains("この申請整理番号はありません");
        assertThat(world.pack(box, cases.entered("131024", ApplicationStatus.EXAMINATION).applicationNumber()).body())
            .contains("まだ結果を通知していない");
        assertThat(world.box(box).get("cases")).hasSize(1);

        assertThat(world.seal(box, 2).body()).contains("数え直してください").doesNotContain("1件");
        assertThat(world.seal(box, 1).status()).isEqualTo(200);
        assertThat(world.pack(box, world.told(year).applicationNumber()).status()).isEqualTo(409);
        assertThat(world.journey.as("archivist").delete("/api/custody/boxes/" + box + "/cases/" + one.id()).status()).isEqualTo(409);
    }

    private static String wide(String number) {
        return number.chars().mapToObj(c -> String.valueOf((char) (c + 0xFEE0))).reduce("", String::concat);
    }

    @Test
    void a_box_for_a_year_whose_papers_belong_into_the_cabinet_is_not_opened() {
        var cabinet = world.cabinet().get("id").asText();

        var refused = world.journey.as("archivist").post("/api/custody/boxes", Map.of("fiscalYear", CustodyWorld.year() - 1, "cabinetId", cabinet));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("detail").asText()).contains("まだ箱に詰められません");
    }

    @Test
    void papers_leave_an_open_box_again_and_wait_as_before() {
        var year = CustodyWorld.year() - 2;
        var episode = world.told(year);
        var box = world.opened(year).get("id").asText();
        world.pack(box, episode.applicationNumber());
        assertThat(candidates(year)).doesNotContain(episode.applicationNumber());

        assertThat(world.journey.as("archivist").delete("/api/custody/boxes/" + box + "/cases/" + episode.id()).status()).isEqualTo(204);

        assertThat(candidates(year)).contains(episode.applicationNumber());
        assertThat(world.seal(box, 0).status()).isEqualTo(409);
    }

    private String candidates(int year) {
        return world.journey.as("archivist").get("/api/custody/candidates?fiscalYear=" + year).body();
    }

    @Test
    void a_label_bears_number_bar_code_year_range_count_and_dates_and_no_name() {
        var box = world.sealed(CustodyWorld.year() - 2);

        var print = world.journey.as("archivist").get("/api/custody/labels?box=" + box.number());

        assertThat(print.status()).isEqualTo(200);
        var text = PdfText.of(print.bytes());
        assertThat(text).contains(box.number(), box.episode().applicationNumber(), "年度", "1件", "廃棄できる日").doesNotContain("髙橋", "陽翔");
        assertThat(world.journey.as("archivist").get("/api/custody/labels?box=" + world.opened(CustodyWorld.year() - 2).get("number").asText()).status())
            .isEqualTo(409);
        assertThat(world.journey.as("archivist").get("/api/custody/labels?box=BX00").status()).isEqualTo(422);
    }

    @Test
    void whoever_asks_for_an_order_does_not_approve_it_and_a_case_worker_only_looks() {
        var box = world.sealed(CustodyWorld.year() - 3);
        var order = world.requested(OrderKind.DEPOSIT, box);

        var own = world.journey.complete("archivist", order, "User_ApproveOrder", CustodyWorld.JSON.objectNode().put("approved", true));
        assertThat(own.status()).isEqualTo(403);
        assertThat(world.journey.as("worker1").get("/api/custody").status()).isEqualTo(200);
        assertThat(world.journey.as("worker1").post("/api/custody/orders", Map.of("kind", "DEPOSIT", "boxIds", List.of(box.id()),
            "wantedOn", CustodyWorld.today().toString())).status()).isEqualTo(403);
        assertThat(world.journey.as("ward-chuo").get("/api/custody").status()).isEqualTo(403);
        assertThat(world.journey.as("payment").get("/api/custody/boxes/" + box.id()).status()).isEqualTo(403);

        world.journey.done("head", order, "User_ApproveOrder", CustodyWorld.JSON.objectNode().put("approved", false).put("comment", "理由が足りない"));
        assertThat(world.order(order).get("state").asText()).isEqualTo("TURNED_DOWN");
        assertThat(world.order(OrderKind.DEPOSIT, box).status()).isEqualTo(201);
    }

    @Test
    void the_picture_shows_where_every_box_is_and_what_is_due() {
        var box = world.sealed(CustodyWorld.year() - 5);

        var picture = world.journey.as("manager").get("/api/custody").json();

        assertThat(picture.at("/cabinets").findValuesAsText("number")).contains(box.number());
        assertThat(picture.get("toDeposit").asInt()).isPositive();
        assertThat(picture.get("toDispose").asInt()).isPositive();
        assertThat(picture.get("mayWork").asBoolean()).isFalse();
        assertThat(world.journey.as("archivist").get("/api/custody/boxes?fitting=DISPOSAL").json().findValuesAsText("number")).contains(box.number());
        assertThat(world.journey.as("archivist").post("/api/custody/scans", Map.of("code", box.number().toLowerCase())).json().get("id").asText())
            .isEqualTo(box.id());
        assertThat(world.journey.as("archivist").post("/api/custody/scans", Map.of("code", "BX00000000")).status()).isEqualTo(404);
        assertThat(world.journey.as("archivist").post("/api/custody/scans", Map.of("code", "BX00000001")).status()).isEqualTo(422);
    }
}
