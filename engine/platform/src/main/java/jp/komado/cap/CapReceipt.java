package jp.komado.cap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import jp.komado.cap.internal.ReceiptWords;
import org.springframework.lang.Nullable;

/**
 * An assessment with the names of its people, in the words of its reader, as it is shown.
 *
 * @param sharedCapYen what stands on the certificate, yen a month, where the household has several and it is a share
 * @param sharedFrom from when
 */
public record CapReceipt(
    UUID id, UUID caseId, int monthlyCapYen, String tier, boolean severe, boolean lifeSupport, boolean hemophilia,
    YearMonth applicationMonth, int taxYear, long incomeLevyTotalYen, List<Line> household, List<Step> steps, Instant computedAt,
    @Nullable Integer sharedCapYen, @Nullable LocalDate sharedFrom) {

    /** Adds names and words to an assessment, and the share where the certificate is not alone. */
    public static CapReceipt of(CapAssessment cap, @Nullable SharedCap shared, Map<UUID, String> names, ReceiptWords words) {
        return new CapReceipt(cap.id(), cap.caseId(), cap.monthlyCapYen(), cap.tier(), cap.severe(), cap.lifeSupport(), cap.hemophilia(),
            cap.applicationMonth(), cap.taxYear(), cap.incomeLevyTotalYen(),
            cap.household().stream().map(line -> new Line(line.personId(), names.get(line.personId()), line.relationship(), line.counted(),
                line.taxYear(), line.status(), line.incomeLevyYen(), line.origin(), line.originDate(),
                line.inquiryNumber(), line.note())).toList(),
            Stream.concat(cap.steps().stream(), Stream.ofNullable(shared).map(SharedCap::step).filter(Objects::nonNull))
                .map(step -> Step.of(step, names, words)).toList(), cap.computedAt(),
            shared == null ? null : shared.capYen(), shared == null ? null : shared.from());
    }

    /** A member of the household, see {@link CapAssessment.HouseholdLine}. */
    public record Line(
        UUID personId, @Nullable String name, String relationship, boolean counted, int taxYear, @Nullable TaxStatus status,
        long incomeLevyYen, @Nullable Origin origin, @Nullable LocalDate originDate, @Nullable Long inquiryNumber, String note) {
    }

    /**
     * A table that was asked, see {@link CapAssessment.Step}.
     *
     * @param heading what the table decides, in the reader's language
     * @param annotation the article by which the row decides, in the words of the law
     */
    public record Step(
        String table, String heading, @Nullable UUID personId, @Nullable String personName, String versionTag, List<Input> inputs,
        String ruleId, String annotation, List<Outcome> outcomes) {

        private static Step of(CapAssessment.Step step, Map<UUID, String> names, ReceiptWords words) {
            return new Step(step.table(), words.table(step.table(), step.title()), step.personId(),
                step.personId() == null ? null : names.get(step.personId()), step.versionTag(),
                step.inputs().stream().map(input -> new Input(words.column(input.name()), words.value(input.name(), input.value()), input.origin(),
                    input.originDate(), input.inquiryNumber())).toList(),
                step.ruleId(), step.annotation(),
                step.output().entrySet().stream().filter(output -> output.getValue() != null && !"".equals(output.getValue()))
                    .sorted(Comparator.comparingInt(output -> weight(output.getValue())))
                    .map(output -> new Outcome(words.column(output.getKey()), words.value(output.getKey(), output.getValue()))).toList());
        }
    }

    /** Amounts first, then yes and no, then grounds: the database keeps no order of outputs. */
    private static int weight(Object output) {
        return output instanceof Number ? 0 : output instanceof Boolean ? 1 : 2;
    }

    /** What went in, in words, with its origin and the inquiry that was answered where it comes from one. */
    public record Input(
        String label, String text, @Nullable Origin origin, @Nullable LocalDate originDate, @Nullable Long inquiryNumber) {
    }

    /** What came out, in words. */
    public record Outcome(String label, String text) {
    }
}
