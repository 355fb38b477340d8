package jp.komado.dossier;

import java.util.List;
import java.util.UUID;

/** The whole application as step ③ enters it; persons are in the dossier already. */
public record EnteredApplication(
    UUID patientId, UUID applicantId, String relationship, Insurance insurance, Disease disease,
    SpecialCircumstances special, RetroactiveReason retroactiveReason, List<String> institutions, Consents consents,
    List<HouseholdMember> household) {
}
