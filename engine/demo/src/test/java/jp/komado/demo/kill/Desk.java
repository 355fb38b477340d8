package jp.komado.demo.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import jp.komado.demo.Browserless;

/** A counter where one family after the other applies and is forwarded, with a book of what the server has answered. */
final class Desk implements Runnable {

    private static final String COUNTER = "ward-chuo";
    private static final AtomicInteger FAMILIES = new AtomicInteger();
    private static final int LIMIT = 200;
    private static final int CONFLICT = 409;
    private static final int ATTEMPTS = 5;

    /** What this desk knows: how far the server has acknowledged each case, and whether one more step was asked for in vain. */
    static final class Book {

        private final Map<String, Integer> steps = new LinkedHashMap<>();
        private String asked;
        private volatile RuntimeException failure;

        /** What went wrong at this desk although the server was there; null if nothing did. */
        RuntimeException failure() {
            return failure;
        }

        int acknowledged() {
            return steps.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** The elements whose work items are open in each case, as the server tells them. */
    record Found(Map<String, List<String>> open) {

        private static final List<String> STEPS = List.of("none", "User_CheckDocuments", "User_ForwardApplication", "User_ReceiveDispatch");

        /** Every sentence says how what stands there differs from what was acknowledged. */
        List<String> contradictions(List<Book> books) {
            var wrong = new ArrayList<String>();
            var known = new HashMap<String, Integer>();
            for (var book : books) {
                book.steps.forEach((caseId, steps) -> {
                    known.put(caseId, steps);
                    var items = open.getOrDefault(caseId, List.of());
                    var position = items.size() == 1 ? STEPS.indexOf(items.get(0)) : -1;
                    var most = caseId.equals(book.asked) ? steps + 1 : steps;
                    if (position < steps || position > most) {
                        wrong.add("case " + caseId + ": acknowledged up to " + STEPS.get(steps) + ", found " + items);
                    }
                });
            }
            var unanswered = books.stream().filter(book -> book.asked != null && book.asked.isEmpty()).count();
            var strangers = open.keySet().stream().filter(caseId -> !known.containsKey(caseId)).count();
            if (strangers > unanswered) {
                wrong.add(strangers + " cases that nobody was told of, although only " + unanswered + " answers were lost");
            }
            return wrong;
        }
    }

    private final int port;
    private final Book book;

    Desk(int port, Book book) {
        this.port = port;
        this.book = book;
    }

    @Override
    public void run() {
        try {
            var person = Browserless.signedIn(port, COUNTER);
            while (true) {
                serve(person);
            }
        } catch (UncheckedIOException killed) {
            // the server has gone in the middle of something; what was asked last stays noted as unanswered
        } catch (RuntimeException refused) {
            book.failure = refused;
        }
    }

    private void serve(Browserless person) {
        book.asked = "";
        var opened = must(person.post("/api/cases", family(FAMILIES.incrementAndGet())));
        var caseId = opened.body().path("id").asText();
        book.steps.put(caseId, 1);
        book.asked = null;
        complete(person, caseId, "User_CheckDocuments", 2);
        complete(person, caseId, "User_ForwardApplication", 3);
    }

    private void complete(Browserless person, String caseId, String element, int step) {
        var id = awaitItem(person, caseId, element);
        book.asked = caseId;
        var answer = hand(person, id, element);
        for (int attempt = 1; answer.status() == CONFLICT && attempt < ATTEMPTS; attempt++) {
            // the desk beside was faster with the same bag: as told, look again and hand in once more
            answer = hand(person, id, element);
        }
        must(answer);
        book.steps.put(caseId, step);
        book.asked = null;
    }

    private static Browserless.Answer hand(Browserless person, String id, String element) {
        var detail = must(person.get("/api/work-items/" + id));
        return person.post("/api/work-items/" + id + "/complete", detail.etag(), answer(element, detail.body()));
    }

    private static String awaitItem(Browserless person, String caseId, String element) {
        while (true) {
            for (var item : must(person.get("/api/work-items?view=ALL&elementId=" + element + "&limit=" + LIMIT)).body().path("items")) {
                if (item.path("caseId").asText().equals(caseId)) {
                    return item.path("id").asText();
                }
            }
        }
    }

    private static Object answer(String element, JsonNode detail) {
        if (element.equals("User_ForwardApplication")) {
            return Map.of("bagNumber", "102-1");
        }
        var documents = new ArrayList<Map<String, String>>();
        for (var line : detail.path("data").path("documents")) {
            var state = line.path("state").asText();
            documents.add(Map.of("kind", line.path("kind").asText(), "state", state.equals("MISSING") ? "PRESENT" : state));
        }
        return Map.of("submitterIdentity", Map.of("checked", true, "documentKind", "PASSPORT", "byProxy", false), "documents", documents,
            "outcome", "COMPLETE");
    }

    private static Map<String, Object> family(int number) {
        var kana = "ケンサ" + "アイウエオカキクケコ".charAt(number % 10);
        var applicant = new HashMap<String, Object>(person("検査", "花子" + number, kana, "ハナコ", LocalDate.of(1988, 4, 2)));
        applicant.put("relationship", "MOTHER");
        return Map.of("kind", "NEW", "receivedOn", LocalDate.now().toString(), "patient",
            person("検査", "太郎" + number, kana, "タロウ", LocalDate.of(2018, 5, 6)), "applicant", applicant, "insuranceKind", "NHI", "byProxy", false);
    }

    private static Map<String, Object> person(String family, String given, String familyKana, String givenKana, LocalDate birth) {
        return Map.of("familyName", family, "givenName", given, "familyKana", familyKana, "givenKana", givenKana, "birthDate", birth.toString(),
            "sex", "UNKNOWN", "postalCode", "104-0000", "address", "東京都中央区築地9丁目99番99号");
    }

    private static Browserless.Answer must(Browserless.Answer answer) {
        if (!answer.ok()) {
            throw new IllegalStateException("refused: " + answer);
        }
        return answer;
    }

    /** All cases of the counter's municipality with their open work items. */
    static Found read(int port) {
        var person = Browserless.signedIn(port, COUNTER);
        var open = new HashMap<String, List<String>>();
        for (var element : Found.STEPS.subList(1, 3)) {
            collect(person, element, open);
        }
        collect(Browserless.signedIn(port, "worker1"), "User_ReceiveDispatch", open);
        return new Found(open);
    }

    private static void collect(Browserless person, String element, Map<String, List<String>> open) {
        var cursor = "";
        do {
            var page = must(person.get("/api/work-items?view=ALL&elementId=" + element + "&limit=" + LIMIT + cursor)).body();
            page.path("items").forEach(item -> open.computeIfAbsent(item.path("caseId").asText(), id -> new ArrayList<>()).add(element));
            cursor = page.path("nextCursor").isTextual() ? "&cursor=" + page.path("nextCursor").asText() : null;
        } while (cursor != null);
    }
}
