package jp.komado.cap.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.komado.cap.CapReceipt;
import jp.komado.documents.Paper;
import org.springframework.lang.Nullable;

/** The explanation of a cap as a family takes it home, in plain words of its language. */
public record ReceiptPaper(
    String language, String title, String description, String number, String computed, String result, String meaning, List<String> head,
    String householdTitle, String householdLead, List<Person> people, List<String> sum, String stepsTitle, List<Step> steps, String endTitle,
    String tier, String marks, String cap, String doubt) implements Paper {

    /** A member of the household in the words of the table's columns. */
    public record Person(String name, boolean counts, String counted, String tax, String levy, String source) {
    }

    /**
     * One table that spoke.
     *
     * @param source where all inputs come from; null where each has its own
     */
    public record Step(String heading, String inputs, @Nullable String source, String article, String version, String outcome) {
    }

    /**
     * Writes a receipt down.
     *
     * @param patientName null where it is not on file
     */
    public static ReceiptPaper of(CapReceipt receipt, @Nullable String patientName, String applicationNumber, ReceiptWords words, ZoneId zone) {
        var cap = words.yen(receipt.sharedCapYen() == null ? receipt.monthlyCapYen() : receipt.sharedCapYen());
        return new ReceiptPaper(words.language(), words.text("cap.paper.title"), words.text("cap.paper.description"),
            words.text("cap.paper.number", applicationNumber),
            words.text("cap.paper.computed", words.day(LocalDate.ofInstant(receipt.computedAt(), zone))),
            words.text("cap.paper.result", patientName == null ? words.text("cap.nothing") : patientName, cap), words.text("cap.paper.meaning"),
            List.of(words.text("cap.paper.name"), words.text("cap.paper.counted"), words.text("cap.paper.tax"), words.text("cap.paper.levy"),
                words.text("cap.paper.source")),
            words.text("cap.paper.household"),
            words.text("cap.paper.household-lead", words.month(receipt.applicationMonth()), words.fiscalYear(receipt.taxYear())),
            receipt.household().stream().map(line -> person(line, words)).toList(),
            List.of(words.text("cap.paper.total"), words.yen(receipt.incomeLevyTotalYen())), words.text("cap.paper.steps"),
            receipt.steps().stream().map(step -> step(step, words)).toList(), words.text("cap.paper.end"),
            words.value("階層区分", receipt.tier()), marks(receipt, words), cap, words.text("cap.paper.doubt"));
    }

    private static Person person(CapReceipt.Line line, ReceiptWords words) {
        var name = line.name() == null ? words.text("cap.nothing") : line.name();
        var source = words.source(line.origin(), line.originDate(), line.inquiryNumber());
        return new Person(words.text("cap.and-day", name, words.relationship(line.relationship())), line.counted(),
            words.text(line.counted() ? "cap.paper.counts" : "cap.paper.counts-not"),
            line.status() == null ? words.text("cap.nothing") : words.value("", line.status()),
            line.counted() ? words.yen(line.incomeLevyYen()) : words.text("cap.nothing"), source.isEmpty() ? words.text("cap.nothing") : source);
    }

    private static Step step(CapReceipt.Step step, ReceiptWords words) {
        var told = step.inputs().stream().filter(input -> !step.table().equals(Explanation.TIER_CHOSEN)).toList();
        var sources = told.stream().map(input -> source(input, words)).distinct().toList();
        var common = sources.size() == 1 && !sources.get(0).isEmpty() ? words.text("cap.paper.source-line", sources.get(0)) : null;
        var inputs = told.stream().map(input -> {
            var source = common == null ? source(input, words) : "";
            return source.isEmpty() ? words.text("cap.paper.input", input.label(), input.text())
                : words.text("cap.paper.input-from", input.label(), input.text(), source);
        }).collect(Collectors.joining(words.text("cap.paper.between")));
        return new Step(step.personName() == null ? step.heading() : words.text("cap.paper.of", step.heading(), step.personName()), inputs, common,
            words.text("cap.paper.article", step.annotation()), words.text("cap.paper.version", step.table(), step.versionTag(), step.ruleId()),
            words.text("cap.paper.outcome", step.outcomes().stream().map(outcome -> words.text("cap.paper.input", outcome.label(), outcome.text()))
                .collect(Collectors.joining(words.text("cap.separator")))));
    }

    private static String source(CapReceipt.Input input, ReceiptWords words) {
        return words.source(input.origin(), input.originDate(), input.inquiryNumber());
    }

    private static String marks(CapReceipt receipt, ReceiptWords words) {
        List<String> marks = new ArrayList<>();
        if (receipt.severe()) {
            marks.add(words.text("cap.paper.severe"));
        }
        if (receipt.lifeSupport()) {
            marks.add(words.text("cap.paper.life-support"));
        }
        if (receipt.hemophilia()) {
            marks.add(words.text("cap.paper.hemophilia"));
        }
        return String.join(words.text("cap.separator"), marks);
    }

    @Override
    public String template() {
        return "cap-receipt";
    }
}
