package jp.komado.demo.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Our book beside that of the other offices, when both programs are at rest.
 *
 * @param ours     what we have sent, by inquiry number: kind, shipment, state, answer
 * @param theirs   what they were asked, in the same words
 * @param arrivals what became of each file that we found, by its name
 * @param refusals the answers in imported files that we did not accept, by the name of the file
 * @param book     their book as they give it
 */
record Books(Map<Long, String> ours, Map<Long, String> theirs, Map<String, List<String>> arrivals, Map<String, List<String>> refusals,
             JsonNode book) {

    private static final String SENT = """
        select inquiry_number || ' ' || concat_ws(' ', kind, shipment_number, state, status) from komado.exchange_request
        where sent_at is not null or state not in ('OPEN', 'CANCELLED')""";
    private static final String ARRIVALS = "select file_name || ' ' || concat_ws(' ', state, problem) from komado.exchange_arrival";
    private static final String REFUSALS = """
        select a.file_name || ' ' || r.reason from komado.exchange_refusal r join komado.exchange_arrival a on a.id = r.arrival_id""";
    private static final String IMPORTED = "IMPORTED";
    private static final String REPEATED = "REFUSED exchange.refusal.repeated";
    private static final Map<String, String> REFUSED_FOR = Map.of(
        "DUPLICATE_FILE", REPEATED,
        "GARBAGE_LINE", "REFUSED exchange.refusal.malformed",
        "TRUNCATED_FILE", "REFUSED exchange.refusal.unreadable",
        "WRONG_KEY", "REFUSED exchange.refusal.not-for-us",
        "WRONG_SIGNER", "REFUSED exchange.refusal.signer");
    private static final List<String> FOREIGN = List.of("exchange.refusal.foreign", "exchange.refusal.unknown");

    static Books of(Path directory) throws Exception {
        var book = new OtherOffices(directory).book();
        var theirs = new TreeMap<Long, String>();
        for (var inquiry : book.path("inquiries")) {
            theirs.put(inquiry.path("number").asLong(), String.join(" ", inquiry.path("kind").asText(), inquiry.path("shipment").asText(),
                inquiry.path("state").asText(), inquiry.path("code").asText()));
        }
        var ours = new TreeMap<Long, String>();
        for (var line : Query.ask(directory, Query.PLATFORM, SENT)) {
            ours.put(Long.parseLong(first(line)), rest(line));
        }
        return new Books(ours, theirs, byName(Query.ask(directory, Query.PLATFORM, ARRIVALS)),
            byName(Query.ask(directory, Query.PLATFORM, REFUSALS)), book);
    }

    /** Numbers that came to the other offices more than once. */
    List<Long> askedTwice() {
        var found = new ArrayList<Long>();
        book.path("inquiries").forEach(inquiry -> {
            if (inquiry.path("asked").asInt() != 1) {
                found.add(inquiry.path("number").asLong());
            }
        });
        return found;
    }

    /** Every sentence says which file was not treated as it deserved. */
    List<String> filesTreatedWrongly() {
        var wrong = new ArrayList<String>();
        var known = new ArrayList<String>();
        for (var file : book.path("files")) {
            var name = file.path("fileName").asText();
            var fault = file.path("fault").asText("");
            var became = arrivals.getOrDefault(name, List.of());
            known.add(name);
            if (!(REFUSED_FOR.containsKey(fault) ? wasRefused(became, REFUSED_FOR.get(fault)) : wasImportedOnce(became))) {
                wrong.add(name + " " + fault + " became " + became);
            }
            if (!isReported(refusals.getOrDefault(name, List.of()), fault)) {
                wrong.add(name + " " + fault + ": answers refused for " + refusals.get(name));
            }
        }
        arrivals.keySet().stream().filter(name -> !known.contains(name)).forEach(name -> wrong.add(name + " was sent by nobody"));
        return wrong;
    }

    /** A killed office writes the same file again. */
    private static boolean wasRefused(List<String> became, String reason) {
        return !became.isEmpty() && became.stream().allMatch(one -> one.equals(reason) || one.equals(REPEATED));
    }

    private static boolean wasImportedOnce(List<String> became) {
        return became.stream().filter(IMPORTED::equals).count() == 1 && became.stream().allMatch(one -> one.equals(IMPORTED) || one.equals(REPEATED));
    }

    private static boolean isReported(List<String> reasons, String fault) {
        return fault.equals("FOREIGN_NUMBER") ? reasons.size() == 1 && FOREIGN.containsAll(reasons) : reasons.isEmpty();
    }

    /** How often each fault befell a record or a file. */
    Map<String, Long> faults() {
        var found = new TreeMap<String, Long>();
        for (var list : List.of("inquiries", "files")) {
            book.path(list).forEach(entry -> {
                if (!entry.path("fault").asText("").isEmpty()) {
                    found.merge(entry.path("fault").asText(), 1L, Long::sum);
                }
            });
        }
        return found;
    }

    /** How many of the shipments that came were in each state. */
    Map<String, Long> shipments() {
        var found = new TreeMap<String, Long>();
        book.path("shipments").forEach(shipment -> found.merge(shipment.path("state").asText(), 1L, Long::sum));
        return found;
    }

    private static Map<String, List<String>> byName(List<String> lines) {
        return lines.stream().collect(Collectors.groupingBy(Books::first, TreeMap::new, Collectors.mapping(Books::rest, Collectors.toList())));
    }

    private static String first(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    private static String rest(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }
}
