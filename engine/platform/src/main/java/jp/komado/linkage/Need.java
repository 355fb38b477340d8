package jp.komado.linkage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * One piece of information about one person that a case needs.
 *
 * @param fiscalYear the fiscal year it is about
 * @param stage where it is asked, or was asked last
 * @param reason the answer that led to this state, null before any
 * @param tries how often it was asked at this stage
 * @param provider the body to be asked, null for the usual one
 * @param ruleId the rule of the table by which it is needed
 */
public record Need(
    UUID id, UUID caseId, UUID personId, Information information, int fiscalYear, Stage stage, State state, @Nullable ResponseCode reason,
    int tries, @Nullable LocalDate firstAskedOn, @Nullable Instant retryAt, @Nullable String provider, String ruleId, String ruleVersion) {

    /** How far it has come. */
    public enum State {
        /** To be asked. */
        ASK,
        /** The answer is awaited. */
        ASKED,
        /** To be asked again at a later time. */
        RETRY,
        /** Not disclosed; a supervisor decides. */
        SUPERVISOR,
        /** To be asked of the applicant on paper. */
        PAPER,
        /** On file. */
        OBTAINED,
        /** A person settled it: by a paper, or that the case goes on without. */
        SETTLED,
        /** No longer needed. */
        NOT_NEEDED
    }

    /** The same in another state, by an answer or by a person. */
    public Need become(State next, @Nullable ResponseCode because) {
        return new Need(id, caseId, personId, information, fiscalYear, stage, next, because, tries, firstAskedOn, null, provider, ruleId,
            ruleVersion);
    }

    /** Asked on this day. */
    public Need asked(LocalDate today) {
        return new Need(id, caseId, personId, information, fiscalYear, stage, State.ASKED, reason, tries + 1,
            firstAskedOn == null ? today : firstAskedOn, null, provider, ruleId, ruleVersion);
    }

    /** To be asked again at that time. */
    public Need retried(Instant at, ResponseCode because) {
        return new Need(id, caseId, personId, information, fiscalYear, stage, State.RETRY, because, tries, firstAskedOn, at, provider, ruleId,
            ruleVersion);
    }

    /** To be asked at this stage, of this body, from the beginning. */
    public Need anew(Stage where, @Nullable String whom) {
        return new Need(id, caseId, personId, information, fiscalYear, where, State.ASK, null, 0, null, null, whom, ruleId, ruleVersion);
    }

    /** To be asked of another body, the tries counted on. */
    public Need redirected(String whom, ResponseCode because) {
        return new Need(id, caseId, personId, information, fiscalYear, stage, State.ASK, because, tries, firstAskedOn, null, whom, ruleId,
            ruleVersion);
    }

    /** Whether somebody or something still has to happen. */
    public boolean isOpen() {
        return state != State.OBTAINED && state != State.SETTLED && state != State.NOT_NEEDED;
    }
}
