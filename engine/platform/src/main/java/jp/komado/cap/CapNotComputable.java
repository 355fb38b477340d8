package jp.komado.cap;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.lang.Nullable;

/** Something is missing that nobody may assume. The message holds codes only. */
public class CapNotComputable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Reason> reasons;

    public CapNotComputable(List<Reason> reasons) {
        super(reasons.stream().map(reason -> reason.code().name()).distinct().collect(Collectors.joining(", ")));
        this.reasons = List.copyOf(reasons);
    }

    public List<Reason> reasons() {
        return reasons;
    }

    /** What is missing, and of whom. */
    public record Reason(Code code, @Nullable UUID personId) {
    }

    /** Why a cap cannot be computed. */
    public enum Code {
        /** No certificate of the year that counts. */
        NO_CERTIFICATE,
        /** The income was not declared, which is not the same as exempt. */
        UNDECLARED,
        /** No domicile in Japan on 1 January, which is not the same as exempt either. */
        NOT_RESIDENT,
        /** The certificate contradicts itself. */
        CONTRADICTION,
        /** In an exempt household the applicant's income decides between the two lowest tiers. */
        APPLICANT_INCOME_UNKNOWN,
        /** The kind of insurance is not on file. */
        INSURANCE_UNKNOWN,
        /** The insured person of an employees' insurance is not on file. */
        INSURED_PERSON_UNKNOWN,
        /** The age of a member is not on file. */
        BIRTH_DATE_UNKNOWN,
        /** The tables have no version or no rule for it, or do not read one of its values. */
        TABLES_DO_NOT_DECIDE
    }
}
