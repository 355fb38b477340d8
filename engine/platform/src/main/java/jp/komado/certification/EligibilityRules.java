package jp.komado.certification;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.EnumSet;
import java.util.Set;
import jp.komado.dossier.ApplicationKind;
import org.springframework.lang.Nullable;

/**
 * Age and continuity (rules E1 to E3) and the age of the medical opinion (E8).
 *
 * @param childBelow   first age at which a person is no longer a child by the Act
 * @param supportBelow first age without support
 * @param opinionMaxAge how old an opinion may be on the application date
 */
record EligibilityRules(int childBelow, int supportBelow, Period opinionMaxAge) {

    Set<EligibilityWarning> check(Facts facts) {
        var warnings = EnumSet.noneOf(EligibilityWarning.class);
        if (facts.birthDate() == null) {
            warnings.add(EligibilityWarning.BIRTH_DATE_MISSING);
        } else {
            checkAge(facts, facts.birthDate(), warnings);
        }
        if (facts.opinionDate() != null) {
            if (facts.opinionDate().isBefore(facts.applicationDate().minus(opinionMaxAge))) {
                warnings.add(EligibilityWarning.OPINION_TOO_OLD);
            }
            if (facts.opinionDate().isAfter(facts.applicationDate())) {
                warnings.add(EligibilityWarning.OPINION_AFTER_APPLICATION);
            }
        }
        return warnings;
    }

    private void checkAge(Facts facts, LocalDate birthDate, Set<EligibilityWarning> warnings) {
        var adult = !facts.applicationDate().isBefore(firstDayOfAge(birthDate, childBelow));
        var covered = facts.previousValidTo() != null && !facts.applicationDate().isAfter(facts.previousValidTo());
        if (adult && facts.kind() == ApplicationKind.NEW) {
            warnings.add(EligibilityWarning.NEW_AT_EIGHTEEN);
        }
        if (adult && facts.kind() != ApplicationKind.NEW && !covered) {
            warnings.add(EligibilityWarning.ADULT_WITHOUT_CERTIFICATE);
        }
        if (!facts.applicationDate().isBefore(firstDayOfAge(birthDate, supportBelow))) {
            warnings.add(EligibilityWarning.TWENTY);
        }
    }

    /** An age is reached at the end of the day before the birthday; who was born on 29 February has it from 1 March in common years. */
    static LocalDate firstDayOfAge(LocalDate birthDate, int age) {
        var birthday = birthDate.plusYears(age);
        var leapling = birthDate.getMonth() == Month.FEBRUARY && birthDate.getDayOfMonth() == 29;
        return leapling && !birthday.isLeapYear() ? birthday.plusDays(1) : birthday;
    }

    /** @param previousValidTo end of the child's last certificate */
    record Facts(ApplicationKind kind, LocalDate applicationDate, @Nullable LocalDate birthDate, @Nullable LocalDate opinionDate,
                 @Nullable LocalDate previousValidTo) {
    }
}
