package jp.komado.custody;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import jp.komado.dossier.ApplicationEpisode;
import jp.komado.dossier.ApplicationStatus;
import jp.komado.intake.Journey;
import jp.komado.testing.KomadoClient.Answer;
import jp.komado.testing.PartnerDesk;
import jp.komado.testing.SampleCases;
import org.springframework.jdbc.core.simple.JdbcClient;

/** ⑰ What the archivist, the section head and the contractor do with boxes, over HTTP and the sealed files. */
final class CustodyWorld {

    static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    static final String KIND = "custody-order";
    static final String CHANNEL = "custody-contractor";
    private static final AtomicInteger COUNTER = new AtomicInteger();

    final Journey journey;
    private final SampleCases cases;
    private final PartnerDesk partner;
    private final JdbcClient jdbc;

    CustodyWorld(Journey journey, SampleCases cases, PartnerDesk partner, JdbcClient jdbc) {
        this.journey = journey;
        this.cases = cases;
        this.partner = partner;
        this.jdbc = jdbc;
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Tokyo"));
    }

    /** The fiscal year in which today lies. */
    static int year() {
        return today().getMonthValue() < 4 ? today().getYear() - 1 : today().getYear();
    }

    /** A decided case whose result was told in the June of a fiscal year. */
    ApplicationEpisode told(int fiscalYear) {
        var episode = cases.entered("131024", ApplicationStatus.CERTIFIED);
        var day = LocalDate.of(fiscalYear, 6, 1);
        jdbc.sql("""
                insert into komado.result_list_entry (id, case_id, person_id, municipality_code, list_month, outcome, decided_on, listed_on)
                values (?, ?, ?, '131024', ?, 'CERTIFIED', ?, ?)""")
            .params(UUID.randomUUID(), episode.id(), episode.patientId(), day, day, day).update();
        return episode;
    }

    JsonNode cabinet() {
        var answer = journey.as("archivist").post("/api/custody/cabinets",
            Map.of("code", "T-%05d".formatted(COUNTER.incrementAndGet()), "name", "試験用キャビネット", "room", "第一書庫"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    /** An empty box in a cabinet of its own. */
    JsonNode opened(int fiscalYear) {
        var answer = journey.as("archivist").post("/api/custody/boxes", Map.of("fiscalYear", fiscalYear, "cabinetId", cabinet().get("id").asText()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    Answer pack(String boxId, String applicationNumber) {
        return journey.as("archivist").post("/api/custody/boxes/" + boxId + "/cases", Map.of("applicationNumber", applicationNumber));
    }

    Answer seal(String boxId, int count) {
        return journey.as("archivist").post("/api/custody/boxes/" + boxId + "/seal", Map.of("count", count), etag(boxId));
    }

    /** A sealed box with one case of a year. */
    Sealed sealed(int fiscalYear) {
        var episode = told(fiscalYear);
        var box = opened(fiscalYear);
        var id = box.get("id").asText();
        assertThat(pack(id, episode.applicationNumber()).status()).isEqualTo(201);
        var answer = seal(id, 1);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return new Sealed(id, box.get("number").asText(), episode);
    }

    JsonNode box(String boxId) {
        return journey.as("archivist").get("/api/custody/boxes/" + boxId).json();
    }

    String place(Sealed box) {
        return box(box.id()).at("/box/place/place").asText();
    }

    String etag(String boxId) {
        return journey.as("archivist").get("/api/custody/boxes/" + boxId).etag();
    }

    Answer order(OrderKind kind, Sealed... boxes) {
        return journey.as("archivist").post("/api/custody/orders", Map.of("kind", kind.name(), "boxIds", Arrays.stream(boxes).map(Sealed::id).toList(),
            "wantedOn", today().toString(), "reason", "試験のため"));
    }

    /** An order that waits for approval. */
    UUID requested(OrderKind kind, Sealed... boxes) {
        var answer = order(kind, boxes);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var id = UUID.fromString(answer.json().get("id").asText());
        journey.runJobs(id);
        return id;
    }

    /** An order that the contractor has. */
    UUID placed(OrderKind kind, Sealed... boxes) {
        var id = requested(kind, boxes);
        journey.done("head", id, "User_ApproveOrder", JSON.objectNode().put("approved", true));
        if (kind.handOver()) {
            journey.done("archivist", id, "User_HandOverBoxes", handOver(boxes));
        }
        partner.work();
        return id;
    }

    JsonNode order(UUID orderId) {
        return journey.as("archivist").get("/api/custody/orders/" + orderId).json();
    }

    /** The contractor answers its orders, each by these lines after number, order and status. */
    void answers(Function<Asked, List<String>> lines) {
        partner.answerAll(KIND, record -> {
            var fields = record.split(",", -1);
            return lines.apply(new Asked(fields[0], fields[1], Arrays.stream(fields[7].split(" ")).map(box -> box.split("/")[0]).toList()));
        });
    }

    /** The contractor does all as ordered. */
    void answersAsOrdered() {
        answers(asked -> asked.boxes().stream().map(box -> asked.line("00", box, "01", "A-01-02", "W-1234")).toList());
    }

    /** Boxes on the contractor's shelves. */
    void stored(Sealed... boxes) {
        var id = placed(OrderKind.DEPOSIT, boxes);
        answersAsOrdered();
        journey.runJobs(id);
    }

    /** Boxes that a carrier brings back. */
    UUID onTheWayBack(Sealed... boxes) {
        var id = placed(OrderKind.RETRIEVAL, boxes);
        answersAsOrdered();
        journey.runJobs(id);
        return id;
    }

    /** Boxes that are to be destroyed, and the contractor agrees. */
    UUID toBeWitnessed(Sealed... boxes) {
        var id = placed(OrderKind.DISPOSAL, boxes);
        answersAsOrdered();
        journey.runJobs(id);
        return id;
    }

    /** A certificate of the contractor arrives. */
    void certifies(String certificate, String order, LocalDate day, String... boxes) {
        var content = new StringBuilder("H," + certificate + "," + order + "," + day.toString().replace("-", "") + ",2,架空製紙 溶解工場,架空倉庫株式会社,"
            + boxes.length + "\r\n");
        for (var box : boxes) {
            content.append("D,").append(box).append("\r\n");
        }
        content.append("T,").append(boxes.length).append("\r\n");
        delivers("disposal_" + certificate + ".csv", content.toString());
    }

    void delivers(String name, String content) {
        partner.deliver(CHANNEL, name, content);
        partner.work();
    }

    static String certificateNumber() {
        return "D-%06d".formatted(COUNTER.incrementAndGet());
    }

    static ObjectNode handOver(Sealed... boxes) {
        var form = JSON.objectNode().put("outcome", "HANDED_OVER").put("wayBill", "4012-8876-3310").put("carrierPerson", "架空倉庫 配送 太郎")
            .put("identifiedBy", "STAFF_CARD");
        return numbers(form, boxes);
    }

    static ObjectNode received(String cabinet, Sealed... boxes) {
        var form = JSON.objectNode().put("cabinet", cabinet).put("wayBill", "W-1234").put("carrierPerson", "架空倉庫 配送 太郎")
            .put("identifiedBy", "PHOTO_ID");
        return numbers(form, boxes);
    }

    static ObjectNode witnessed(LocalDate day, Sealed... boxes) {
        var form = JSON.objectNode().put("witnessedOn", day.toString()).put("method", "DISSOLVED").put("site", "架空製紙 溶解工場").put("escorted", true)
            .put("wayBill", "4012-8876-3312").put("carrierPerson", "架空倉庫 配送 太郎").put("identifiedBy", "STAFF_CARD");
        return numbers(form, boxes);
    }

    private static ObjectNode numbers(ObjectNode form, Sealed... boxes) {
        var numbers = form.putArray("boxes");
        for (var box : boxes) {
            numbers.add(box.number());
        }
        return form;
    }

    List<String> refusals() {
        var found = new ArrayList<String>();
        found.addAll(jdbc.sql("select reason from komado.exchange_refusal").query(String.class).list());
        found.addAll(jdbc.sql("select problem from komado.exchange_arrival where problem is not null").query(String.class).list());
        return found;
    }

    /** A sealed box. */
    record Sealed(String id, String number, ApplicationEpisode episode) {
    }

    /** An order as the contractor reads it. */
    record Asked(String number, String order, List<String> boxes) {

        String line(String status, String box, String result, String shelf, String wayBill) {
            return String.join(",", number, order, status, box, result, shelf, wayBill, "20261124");
        }
    }
}
