package jp.komado.linkage.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import jp.komado.linkage.Need;
import jp.komado.linkage.ResponseCode;
import jp.komado.linkage.Stage;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** What an answer without data means for what was asked: asked again at once, later, elsewhere, or by a person. */
@Component
class AnswerOutcomes {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final LinkageProperties properties;
    private final Clock clock;

    AnswerOutcomes(LinkageProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * The need after this answer.
     *
     * @param claimed whether the application says that the household is on assistance
     * @param provider who answered
     */
    Need after(Need need, ResponseCode code, boolean claimed, @Nullable String provider) {
        return switch (code) {
            case OK -> need.become(Need.State.OBTAINED, code);
            case OK_EMPTY -> empty(need, claimed);
            case NOT_REGISTERED -> later(need);
            case TIMEOUT -> afterOutage(need);
            case REFUSED_NONDISCLOSURE -> need.become(Need.State.SUPERVISOR, code);
            case MANUAL_PENDING -> need;
            case NO_CODE, DUPLICATE_ID -> atOnce(need, code);
            case WRONG_ORG -> elsewhere(need, provider);
            case UNDECLARED, NOT_PERMITTED, FORMAT_ERROR -> need.become(Need.State.PAPER, code);
        };
    }

    /** What the prefecture does not have is asked outside, unless it was only asked to be sure. */
    private static Need empty(Need need, boolean claimed) {
        if (need.stage() == Stage.OUTSIDE) {
            return need.become(Need.State.PAPER, ResponseCode.OK_EMPTY);
        }
        return claimed ? need.anew(Stage.OUTSIDE, null) : need.become(Need.State.SETTLED, ResponseCode.OK_EMPTY);
    }

    private Need later(Need need) {
        if (need.tries() > properties.retryDays().size()) {
            return need.become(Need.State.PAPER, ResponseCode.NOT_REGISTERED);
        }
        var day = need.firstAskedOn().plusDays(properties.retryDays().get(need.tries() - 1));
        var morning = day.atTime(MORNING).atZone(clock.getZone()).toInstant();
        Instant now = clock.instant();
        return need.retried(morning.isBefore(now) ? now : morning, ResponseCode.NOT_REGISTERED);
    }

    private Need afterOutage(Need need) {
        return need.tries() > properties.backOff().size()
            ? need.become(Need.State.PAPER, ResponseCode.TIMEOUT)
            : need.retried(clock.instant().plus(properties.backOff().get(need.tries() - 1)), ResponseCode.TIMEOUT);
    }

    private Need atOnce(Need need, ResponseCode code) {
        return need.become(need.tries() < properties.numbersTried() ? Need.State.ASK : Need.State.PAPER, code);
    }

    /** The answer names who is in charge, for example after a merger; where it does not, a person has to find out. */
    private Need elsewhere(Need need, @Nullable String provider) {
        return provider == null || provider.equals(need.provider()) || need.tries() >= properties.numbersTried()
            ? need.become(Need.State.PAPER, ResponseCode.WRONG_ORG)
            : need.redirected(provider, ResponseCode.WRONG_ORG);
    }
}
