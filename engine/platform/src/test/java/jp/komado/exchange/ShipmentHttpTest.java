package jp.komado.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.testing.KomadoClient;
import jp.komado.testing.PartnerDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** The usage register over HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ShipmentHttpTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Exchange exchange;

    @Autowired
    private PartnerDesk partner;

    @Autowired
    private TransactionTemplate transactions;

    private long inquiry;

    @BeforeEach
    void one_request_waits() {
        partner.shipEverything("linkage");
        partner.take(WeatherInquiries.KIND);
        inquiry = transactions.execute(status -> exchange.place(
                new NewRequest(WeatherInquiries.KIND, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID())));
    }

    @Test
    void a_shipment_passes_through_its_people() {
        KomadoClient worker = signedIn("worker1");
        assertThat(worker.get("/api/shipments/open").json().at("/items/0/count").asInt()).isEqualTo(1);
        var prepared = worker.post("/api/shipments", entry(WeatherInquiries.KIND, "目的"));
        assertThat(prepared.status()).isEqualTo(201);
        String at = "/api/shipments/" + prepared.json().path("number").asText();
        assertThat(actions(prepared)).isEqualTo("[\"RETURN\"]");

        KomadoClient usage = signedIn("usage");
        assertThat(actions(usage.get(at), "/shipment")).isEqualTo("[\"APPROVE\",\"RETURN\"]");
        assertThat(usage.post(at + "/approval", null).json().path("state").asText()).isEqualTo("APPROVED");
        assertThat(worker.post(at + "/release", null).json().path("state").asText()).isEqualTo("QUEUED");
        partner.work();
        partner.answerAll(WeatherInquiries.KIND, record -> List.of(record.substring(0, 8) + ",OK,雨", "99999997,OK,雨"));

        var answered = worker.get(at).json();
        assertThat(answered.at("/shipment/state").asText()).isEqualTo("ANSWERED");
        assertThat(answered.at("/requests/0/inquiryNumber").asLong()).isEqualTo(inquiry);
        assertThat(answered.at("/requests/0/status").asText()).isEqualTo("OK");
        assertThat(answered.at("/arrivals/0/refusals/0/reason").asText()).isEqualTo("その照会番号の照会はありません。");
        assertThat(worker.post(at + "/confirmation", Map.of("mediumErased", false)).json().path("state").asText()).isEqualTo("CONFIRMED");
        assertThat(worker.get("/api/shipments?limit=1").json().at("/nextCursor").asText()).isNotEmpty();
        assertThat(worker.get("/api/shipments/arrivals").status()).isEqualTo(200);
    }

    @Test
    void those_without_the_right_see_and_do_nothing() {
        KomadoClient worker = signedIn("worker1");
        String at = "/api/shipments/" + worker.post("/api/shipments", entry(WeatherInquiries.KIND, "目的")).json().path("number").asText();

        KomadoClient ward = signedIn("ward-chuo");
        assertThat(ward.get("/api/shipments").status()).isEqualTo(403);
        assertThat(ward.get(at).status()).isEqualTo(403);
        assertThat(worker.post(at + "/approval", null).status()).isEqualTo(403);
        assertThat(worker.post(at + "/permit", null).status()).isEqualTo(403);
        assertThat(signedIn("board").get("/api/shipments/open").status()).isEqualTo(403);
        assertThat(KomadoClient.visitor(port).get("/api/shipments").status()).isEqualTo(401);
    }

    @Test
    void wrong_requests_are_told_what_is_wrong() {
        KomadoClient worker = signedIn("worker1");

        assertThat(worker.post("/api/shipments", entry(WeatherInquiries.KIND, " ")).json().at("/errors/0/pointer").asText())
                .isEqualTo("/purpose");
        assertThat(worker.post("/api/shipments", entry("fortune-telling", "目的")).status()).isEqualTo(409);
        assertThat(worker.get("/api/shipments/2026L99999").status()).isEqualTo(404);
        assertThat(worker.get("/api/shipments?limit=0").status()).isEqualTo(422);
        assertThat(worker.post("/api/shipments/2026L99999/return", Map.of("reason", "")).status()).isEqualTo(422);
        assertThat(worker.post("/api/shipments/2026L99999/release", null).json().path("detail").asText()).isEqualTo("その送付はありません。");
    }

    private static Map<String, Object> entry(String kind, String purpose) {
        return Map.of("kind", kind, "purpose", purpose, "basis", "根拠", "items", "項目", "limit", 10);
    }

    private static String actions(KomadoClient.Answer answer) {
        return actions(answer, "");
    }

    private static String actions(KomadoClient.Answer answer, String at) {
        return answer.json().at(at + "/actions").toString();
    }

    private KomadoClient signedIn(String user) {
        return KomadoClient.signedIn(port, user);
    }
}
