package jp.komado.impact.internal;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.cap.CapAssessment;
import jp.komado.cap.CapNotComputable;
import jp.komado.cap.DeidentifiedCase;
import jp.komado.cap.DeidentifiedCases;
import jp.komado.impact.ImpactEvaluation;
import jp.komado.impact.ImpactKind;
import jp.komado.impact.internal.FrozenVersions.Tables;
import jp.komado.rules.DecisionInputMissing;
import jp.komado.rules.DecisionInputRefused;
import jp.komado.rules.Decisions;
import jp.komado.rules.NoDecisionVersion;
import jp.komado.rules.NoRuleMatched;
import org.springframework.lang.Nullable;

/**
 * Computes a case by the versions asked for and by those in force, and holds both against what was decided. Whatever a table does to a case,
 * it is an answer about the case and never the end of the evaluation.
 */
final class CaseJudge {

    private static final String UNKNOWN = "UNKNOWN";
    private static final int LONGEST_TIER = 20;
    private static final int LONGEST_REASON = 80;
    /** First years of the bands; they mean nothing in law. */
    private static final int[] BANDS = {0, 6, 12, 18};

    private final DeidentifiedCases caps;
    private final Tables tables;
    @Nullable
    private final YearMonth month;
    private final Set<UUID> asked;
    private final Map<YearMonth, Boolean> reached = new HashMap<>();

    CaseJudge(DeidentifiedCases caps, Tables tables, ImpactEvaluation evaluation) {
        this.caps = caps;
        this.tables = tables;
        this.month = evaluation.applicationMonth();
        this.asked = evaluation.versions().stream().filter(ImpactEvaluation.Version::asked).map(ImpactEvaluation.Version::id)
            .collect(Collectors.toSet());
    }

    Judgement judge(DeidentifiedCase one) {
        var after = month == null ? answer(one, tables.asked()) : answerOfMonth(one, month);
        boolean isReached = reached.computeIfAbsent(month == null ? one.applicationMonth() : month, this::isReached);
        // where no version asked for decides, it is the tables in force that have just answered
        var today = isReached || month != null ? answer(one, tables.inForce()) : after;
        var decided = one.decided();
        var kind = kind(decided.monthlyCapYen(), after, today);
        var place = new Judgement.Place(kind, decided.tier(), after.tier, one.insuranceKind() == null ? UNKNOWN : one.insuranceKind().name(),
            band(one.patientAge()), after.reason, !today.isComputed() || today.capYen != decided.monthlyCapYen(),
            isReached);
        return new Judgement(place, decided.monthlyCapYen(), after.capYen);
    }

    private static ImpactKind kind(int decidedYen, Answer after, Answer today) {
        if (!after.isComputed()) {
            return today.isComputed() ? ImpactKind.NEWLY_FAILING : ImpactKind.FAILING_ANYWAY;
        }
        int sign = Integer.compare(after.capYen, decidedYen);
        return sign == 0 ? ImpactKind.SAME : sign > 0 ? ImpactKind.HIGHER : ImpactKind.LOWER;
    }

    private Answer answerOfMonth(DeidentifiedCase one, YearMonth other) {
        try {
            return answer(caps.asIfAppliedIn(one, other, tables.asked()), tables.asked());
        } catch (NoDecisionVersion e) {
            return Answer.refused("NO_VERSION");
        } catch (RuntimeException e) {
            return Answer.refused("TABLE_ERROR");
        }
    }

    private Answer answer(DeidentifiedCase one, Decisions by) {
        try {
            return Answer.of(caps.compute(one, by));
        } catch (CapNotComputable e) {
            return Answer.refused(e.reasons().stream().map(CapNotComputable.Reason::code).min(Enum::compareTo).map(Enum::name).orElse(UNKNOWN));
        } catch (NoRuleMatched e) {
            return Answer.refused("NO_RULE " + e.decision());
        } catch (DecisionInputRefused e) {
            return Answer.refused("INPUT_REFUSED " + e.decision());
        } catch (DecisionInputMissing e) {
            return Answer.refused("INPUT_MISSING " + e.decision());
        } catch (NoDecisionVersion e) {
            return Answer.refused("NO_VERSION");
        } catch (RuntimeException e) {
            return Answer.refused("TABLE_ERROR");
        }
    }

    /** Whether one of the versions asked for decides the cases of a month. */
    private boolean isReached(YearMonth applied) {
        try {
            return asked.contains(tables.asked().inForce(FrozenVersions.TABLE, applied.atDay(1)).id());
        } catch (NoDecisionVersion e) {
            return false;
        }
    }

    private static String band(@Nullable Integer age) {
        if (age == null) {
            return UNKNOWN;
        }
        int i = BANDS.length - 1;
        while (i > 0 && age < BANDS[i]) {
            i--;
        }
        return i == BANDS.length - 1 ? BANDS[i] + "+" : BANDS[i] + "-" + (BANDS[i + 1] - 1);
    }

    /** A cap, or the reason why there is none. */
    private record Answer(int capYen, String tier, String reason) {

        static Answer of(CapAssessment cap) {
            return new Answer(cap.monthlyCapYen(), shortened(Objects.requireNonNull(cap.tier(), "tier"), LONGEST_TIER), "");
        }

        static Answer refused(String reason) {
            return new Answer(0, "", shortened(reason, LONGEST_REASON));
        }

        boolean isComputed() {
            return reason.isEmpty();
        }

        private static String shortened(String text, int most) {
            return text.length() > most ? text.substring(0, most) : text;
        }
    }
}
