package jp.komado.demo.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import jp.komado.demo.Browserless;

/** The three people without whom nothing leaves: they send what is open, each through the server's interface. */
final class ShippingOffice {

    private static final String SHIPMENTS = "/api/shipments";
    private static final int CREATED = 201;
    private static final int SUCCESS = 200;

    private final Browserless clerk;
    private final Browserless approver;
    private final Browserless security;

    ShippingOffice(int port) {
        this.clerk = Browserless.signedIn(port, "worker1");
        this.approver = Browserless.signedIn(port, "usage");
        this.security = Browserless.signedIn(port, "security");
    }

    /** Sends all that waits, one shipment for each kind; false if nothing does. */
    boolean ship() {
        var open = must(clerk.get(SHIPMENTS + "/open"), SUCCESS).path("items");
        open.forEach(this::ship);
        return !open.isEmpty();
    }

    private void ship(JsonNode open) {
        var shipment = must(clerk.post(SHIPMENTS, Map.of("kind", open.path("kind").asText(), "purpose", open.path("purpose").asText(),
            "basis", open.path("basis").asText(), "items", open.path("items").asText(), "limit", open.path("count").asInt())), CREATED);
        var at = SHIPMENTS + "/" + shipment.path("number").asText();
        must(approver.post(at + "/approval", Map.of()), SUCCESS);
        if (open.path("medium").asBoolean()) {
            must(security.post(at + "/permit", Map.of()), SUCCESS);
        }
        must(clerk.post(at + "/release", Map.of()), SUCCESS);
    }

    private static JsonNode must(Browserless.Answer answer, int status) {
        if (answer.status() != status) {
            throw new IllegalStateException("expected " + status + " and got " + answer);
        }
        return answer.body();
    }
}
