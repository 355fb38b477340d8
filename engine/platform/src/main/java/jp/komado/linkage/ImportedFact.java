package jp.komado.linkage;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * Something that was provided about a person.
 *
 * @param insurance only with INSURANCE
 * @param assistance only with ASSISTANCE and RETURNEE
 */
public record ImportedFact(
    UUID caseId, UUID personId, Information information, Stage source, long inquiryNumber, LocalDate askedOn, LocalDate providedOn,
    @Nullable String provider, @Nullable InsuranceQualification insurance, @Nullable AssistanceStatus assistance) {
}
