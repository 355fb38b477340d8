package jp.komado.claims.internal;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.claims.Payer;
import jp.komado.problem.Messages;
import jp.komado.worklist.AwaitedAnswer;
import jp.komado.worklist.AwaitedAnswers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Months that wait for a payer, for the checks, or for decisions. */
@Component
class AwaitedClaims implements AwaitedAnswers {

    private static final Set<String> WAITS = Set.of("Receive_ClaimFiles", "Receive_Adjudicated", "Receive_ExceptionsSettled");

    private final ObjectProvider<MonthViews> views;
    private final Messages messages;

    AwaitedClaims(ObjectProvider<MonthViews> views, Messages messages) {
        this.views = views;
        this.messages = messages;
    }

    @Override
    public Optional<AwaitedAnswer> of(UUID caseId, String elementId) {
        if (!WAITS.contains(elementId)) {
            return Optional.empty();
        }
        var who = "Receive_ClaimFiles".equals(elementId)
            ? views.getObject().missing(caseId).stream().map(Payer::name).map(payer -> messages.text("claims.payer." + payer))
                .collect(Collectors.joining(messages.text("claims.and")))
            : messages.text("claims.waiting." + elementId);
        return Optional.of(AwaitedAnswer.unasked(who, messages.text("claims.next." + elementId)));
    }
}
