package jp.komado.custody;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.komado.workflow.Workflow;
import org.springframework.stereotype.Component;

/** What an order tells its process. */
@Component
class CustodyProcess {

    private static final String ANSWERED = "custody.order-answered";
    private static final String CERTIFIED = "custody.disposal-certified";

    private final Workflow workflow;

    CustodyProcess(Workflow workflow) {
        this.workflow = workflow;
    }

    void requested(CustodyOrder order) {
        workflow.start("custody.order-requested", order.id(),
            Map.of("orderKind", order.kind().name(), "handOverNeeded", order.kind().handOver()));
    }

    void answered(UUID orderId, OrderOutcome outcome) {
        workflow.correlate(ANSWERED, orderId, Map.of("orderOutcome", outcome.name(), "contractorAwaited", false));
    }

    boolean waitsForCertificate(UUID orderId) {
        return workflow.isWaitingFor(CERTIFIED, orderId);
    }

    void certified(UUID orderId) {
        workflow.correlate(CERTIFIED, orderId, Map.of("contractorAwaited", false));
    }

    /** What the model reads while the contractor owes something. */
    static Map<String, Object> awaited(LocalDate reminder) {
        return Map.of("contractorAwaited", true, "orderReminder", reminder.toString());
    }
}
