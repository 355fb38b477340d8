package jp.komado.linkage.internal;

import java.util.Map;
import java.util.UUID;
import jp.komado.linkage.Inquiry;
import jp.komado.linkage.Need;
import jp.komado.linkage.NextStep;
import jp.komado.linkage.Stage;
import jp.komado.workflow.Workflow;
import org.springframework.stereotype.Component;

/** Tells the procedure that the last answer of a step is here, and those who chase it that they need not. */
@Component
class StepsOfAnswers {

    private static final String CODE_ANSWERED = "linkage.code-answered";
    private static final Map<Stage, String> ANSWERED =
        Map.of(Stage.IN_HOUSE, "linkage.in-house-answered", Stage.OUTSIDE, "linkage.outside-answered");
    private static final String CHASED = "linkage.answer-arrived";
    private static final String PHONED = "linkage.manual-answer-arrived";

    private final InquiryStore inquiries;
    private final NeedStore needs;
    private final CodeStore codes;
    private final Workflow workflow;

    StepsOfAnswers(InquiryStore inquiries, NeedStore needs, CodeStore codes, Workflow workflow) {
        this.inquiries = inquiries;
        this.needs = needs;
        this.codes = codes;
        this.workflow = workflow;
    }

    /** Somebody without a code is left to a person; otherwise the inquiries follow. */
    void codeAnswered(UUID caseId) {
        if (!inquiries.open(caseId, Inquiry.CODE).isEmpty()) {
            return;
        }
        var ask = needs.ofCase(caseId).stream().filter(need -> need.state() == Need.State.ASK).toList();
        var failed = ask.stream().anyMatch(need -> !codes.isObtained(need.personId()));
        var next = ask.stream().anyMatch(need -> need.stage() == Stage.IN_HOUSE) ? NextStep.Kind.IN_HOUSE : NextStep.Kind.OUTSIDE;
        tell(CODE_ANSWERED, caseId, Map.of("codeOutcome", failed ? "FAILED" : "OBTAINED", "linkageNext", next.name()));
    }

    void answered(UUID caseId, Stage stage) {
        if (inquiries.open(caseId, stage.kind()).isEmpty()) {
            tell(ANSWERED.get(stage), caseId, Map.of());
        }
    }

    /** The case may have ended meanwhile; then nobody waits. */
    private void tell(String message, UUID caseId, Map<String, Object> variables) {
        for (var chase : new String[] {CHASED, PHONED}) {
            if (workflow.isWaitingFor(chase, caseId)) {
                workflow.correlate(chase, caseId, Map.of());
            }
        }
        if (workflow.isWaitingFor(message, caseId)) {
            workflow.correlate(message, caseId, variables);
        }
    }
}
