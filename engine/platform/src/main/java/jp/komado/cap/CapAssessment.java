package jp.komado.cap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.lang.Nullable;

/** A monthly cap with everything that led to it. People are ids; who shows it adds the names behind the gate. */
public record CapAssessment(
    UUID id, UUID caseId, int monthlyCapYen, String tier, boolean severe, boolean lifeSupport, boolean hemophilia,
    YearMonth applicationMonth, int taxYear, long incomeLevyTotalYen, List<HouseholdLine> household, List<Step> steps, Instant computedAt) {

    public CapAssessment {
        household = List.copyOf(household);
        steps = List.copyOf(steps);
    }

    /**
     * A person of the statement: whether the tax counts, and how much it is.
     *
     * @param status null where no certificate is needed or asked
     * @param inquiryNumber the inquiry whose answer the tax is, null where it is no answer
     * @param note the article by which it was decided
     */
    public record HouseholdLine(
        UUID personId, String relationship, boolean counted, int taxYear, @Nullable TaxStatus status, long incomeLevyYen,
        @Nullable Origin origin, @Nullable LocalDate originDate, @Nullable Long inquiryNumber, String note) {
    }

    /**
     * A table that was asked: what went in, which row spoke by which article, what came out; by the labels of the table's columns.
     *
     * @param personId of whom, null where it is about the case as a whole
     */
    public record Step(
        String table, String title, @Nullable UUID personId, String versionTag, List<Input> inputs, String ruleId, String annotation,
        Map<String, Object> output) {
    }

    /** A value with its origin, and the inquiry that was answered where it comes from one. */
    public record Input(
        String name, @Nullable Object value, @Nullable Origin origin, @Nullable LocalDate originDate, @Nullable Long inquiryNumber) {
    }
}
