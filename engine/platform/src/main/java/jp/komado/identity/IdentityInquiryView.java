package jp.komado.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A question to the resident register as the dossier shows it.
 *
 * @param inquiryNumber eight digits, by which answers match questions
 * @param relationship  the person's relation to the patient
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IdentityInquiryView(
    UUID personId, String personName, String relationship, InquiryKind kind, int round, String inquiryNumber, InquiryState state,
    Instant placedAt, @Nullable String shipmentNumber, @Nullable LocalDate answeredOn, @Nullable RegisterResult result,
    @Nullable Set<RegisterField> differences, @Nullable String changeReason, @Nullable LocalDate changeDate,
    @Nullable Settlement settlement, @Nullable String settledBy, @Nullable Instant settledAt, @Nullable String settledReason) {

    /** That somebody asked after a late answer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record IdentityChase(LocalDate chasedOn, String contact, String result, @Nullable LocalDate expectedOn, @Nullable String note,
                        String chasedBy) {
    }
}
