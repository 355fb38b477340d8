package jp.komado.certification;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jp.komado.dossier.ApplicationKind;
import jp.komado.rules.Decisions;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks the table {@code eligibility} about age, continuity, applicant and the medical opinion (rules E1 to E5, E7, E8). Another authority's
 * certificate (E10) is not on file in days, so an adult who moved in is always looked at.
 */
@Component
class EligibilityRules {

    private static final String TABLE = "eligibility";
    /** What the table answers where nothing has to be looked at. */
    private static final Set<String> IN_ORDER = Set.of("CHILD", "ADULT_CONTINUING", "GUARDIAN", "ADULT_PATIENT", "CURRENT");
    private static final Map<String, EligibilityWarning> WARNINGS = Map.of(
        "NEW_AT_EIGHTEEN", EligibilityWarning.NEW_AT_EIGHTEEN,
        "ADULT_WITHOUT_CERTIFICATE", EligibilityWarning.ADULT_WITHOUT_CERTIFICATE,
        "TWENTY", EligibilityWarning.TWENTY,
        "CHILD_APPLIES", EligibilityWarning.CHILD_APPLIES,
        "ADULT_NOT_APPLICANT", EligibilityWarning.ADULT_NOT_APPLICANT,
        "TOO_OLD", EligibilityWarning.OPINION_TOO_OLD,
        "AFTER_APPLICATION", EligibilityWarning.OPINION_AFTER_APPLICATION,
        "UNKNOWN", EligibilityWarning.OPINION_DATE_MISSING);

    private final Decisions decisions;

    EligibilityRules(Decisions decisions) {
        this.decisions = decisions;
    }

    Set<EligibilityWarning> check(Facts facts) {
        var warnings = EnumSet.noneOf(EligibilityWarning.class);
        if (facts.birthDate() == null) {
            warnings.add(EligibilityWarning.BIRTH_DATE_MISSING);
            add(warnings, "opinion-age", "opinionFinding", facts);
            return warnings;
        }
        add(warnings, "age-eligibility", "ageFinding", facts);
        if (facts.patientApplies() != null) {
            add(warnings, "applicant-eligibility", "applicantFinding", facts);
        }
        add(warnings, "opinion-age", "opinionFinding", facts);
        return warnings;
    }

    private void add(Set<EligibilityWarning> warnings, String decision, String output, Facts facts) {
        var finding = decisions.evaluate(decision, facts.applicationDate(), inputs(facts)).single(output, String.class);
        if (WARNINGS.containsKey(finding)) {
            warnings.add(WARNINGS.get(finding));
        } else if (!IN_ORDER.contains(finding)) {
            throw new IllegalStateException("decision " + decision + " answers what nobody here reads: " + finding);
        }
    }

    private static Map<String, Object> inputs(Facts facts) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("applicationKind", facts.kind());
        inputs.put("applicationDate", facts.applicationDate());
        inputs.put("birthDate", facts.birthDate());
        inputs.put("coveredUntil", facts.coveredUntil());
        inputs.put("patientApplies", facts.patientApplies());
        inputs.put("opinionDate", facts.opinionDate());
        return inputs;
    }

    /**
     * What is on file.
     *
     * @param coveredUntil   last day of the child's last certificate
     * @param patientApplies whether the patient is the applicant; null while nobody is entered as applicant
     */
    record Facts(ApplicationKind kind, LocalDate applicationDate, @Nullable LocalDate birthDate, @Nullable LocalDate opinionDate,
                 @Nullable LocalDate coveredUntil, @Nullable Boolean patientApplies) {
    }
}
