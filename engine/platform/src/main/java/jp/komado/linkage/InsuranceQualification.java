package jp.komado.linkage;

import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * The medical insurance of a person as the insurer answered.
 *
 * @param kind the insurer's word for its kind
 * @param insured whether the person is the insured and not a dependant
 */
public record InsuranceQualification(
    @Nullable String kind, String insurerNumber, @Nullable String insurerName, @Nullable String symbol, @Nullable String number,
    @Nullable String branch, boolean insured, @Nullable String insuredName, @Nullable LocalDate acquiredOn, @Nullable LocalDate lostOn) {

    /** Whether the insurance holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return (acquiredOn == null || !acquiredOn.isAfter(day)) && (lostOn == null || lostOn.isAfter(day));
    }
}
