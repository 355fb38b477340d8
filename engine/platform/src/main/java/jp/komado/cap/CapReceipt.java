package jp.komado.cap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.cap.CapAssessment.Input;
import org.springframework.lang.Nullable;

/** An assessment with the names of its people, as it is shown. */
public record CapReceipt(
    UUID id, UUID caseId, int monthlyCapYen, String tier, boolean severe, boolean lifeSupport, boolean hemophilia,
    YearMonth applicationMonth, int taxYear, long incomeLevyTotalYen, List<Line> household, List<Step> steps, Instant computedAt) {

    static CapReceipt of(CapAssessment cap, Map<UUID, String> names) {
        return new CapReceipt(cap.id(), cap.caseId(), cap.monthlyCapYen(), cap.tier(), cap.severe(), cap.lifeSupport(), cap.hemophilia(),
            cap.applicationMonth(), cap.taxYear(), cap.incomeLevyTotalYen(),
            cap.household().stream().map(line -> new Line(line.personId(), names.get(line.personId()), line.relationship(), line.counted(),
                line.taxYear(), line.status(), line.incomeLevyYen(), line.origin(), line.originDate(),
                line.inquiryNumber(), line.note())).toList(),
            cap.steps().stream().map(step -> new Step(step.table(), step.title(), step.personId(),
                step.personId() == null ? null : names.get(step.personId()), step.versionTag(), step.inputs(), step.ruleId(),
                step.annotation(), step.output())).toList(),
            cap.computedAt());
    }

    /** A member of the household, see {@link CapAssessment.HouseholdLine}. */
    public record Line(
        UUID personId, @Nullable String name, String relationship, boolean counted, int taxYear, @Nullable TaxStatus status,
        long incomeLevyYen, @Nullable Origin origin, @Nullable LocalDate originDate, @Nullable Long inquiryNumber, String note) {
    }

    /** A table that was asked, see {@link CapAssessment.Step}. */
    public record Step(
        String table, String title, @Nullable UUID personId, @Nullable String personName, String versionTag, List<Input> inputs,
        String ruleId, String annotation, Map<String, Object> output) {
    }
}
