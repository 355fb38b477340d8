package jp.komado.demo.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.Map;
import jp.komado.demo.Browserless;

/**
 * ⑭ ⑮ The people of a claim month: who decides what was held, who checks what is to be paid, and the head who approves and closes. They do what
 * lies on their desks, and whoever finds the house dark comes back later.
 */
final class ClaimDesks {

    private static final Map<String, String> DESKS = Map.of("User_ResolveException", "payment", "User_CheckOrders", "payment2",
        "User_ApprovePayment", "subsidy-head", "User_CloseMonth", "subsidy-head");
    private static final int CONFLICT = 409;
    private static final int GONE = 404;
    private static final int STALE = 412;

    private final int port;

    ClaimDesks(int port) {
        this.port = port;
    }

    /** Works off what lies there; false if nothing did. Ends early when the server goes. */
    boolean work() {
        try {
            var did = false;
            for (var desk : DESKS.entrySet()) {
                did |= workAt(Browserless.signedIn(port, desk.getValue()), desk.getKey());
            }
            return did;
        } catch (UncheckedIOException killed) {
            return false;
        }
    }

    private static boolean workAt(Browserless person, String element) {
        var items = must(person.get("/api/work-items?view=ALL&limit=200&elementId=" + element)).body().path("items");
        for (var item : items) {
            var detail = must(person.get("/api/work-items/" + item.path("id").asText()));
            var answer = person.post("/api/work-items/" + item.path("id").asText() + "/complete", detail.etag(), answer(element, detail.body()));
            if (!answer.ok() && answer.status() != CONFLICT && answer.status() != GONE && answer.status() != STALE) {
                throw new IllegalStateException(element + " refused: " + answer);
            }
        }
        return !items.isEmpty();
    }

    private static Map<String, Object> answer(String element, JsonNode detail) {
        return switch (element) {
            case "User_ResolveException" -> Map.of("outcome", "RETURN", "reason", "医療機関に確かめるため");
            case "User_CheckOrders" -> Map.of("checked", true, "totalYen", total(detail));
            case "User_ApprovePayment" -> Map.of("approved", true);
            case "User_CloseMonth" -> Map.of("confirmed", true);
            default -> throw new IllegalArgumentException(element);
        };
    }

    private static long total(JsonNode detail) {
        var sum = 0L;
        for (var order : detail.at("/data/payment/orders")) {
            sum += order.path("totalYen").asLong();
        }
        return sum;
    }

    private static Browserless.Answer must(Browserless.Answer answer) {
        if (!answer.ok()) {
            throw new IllegalStateException("refused: " + answer);
        }
        return answer;
    }
}
