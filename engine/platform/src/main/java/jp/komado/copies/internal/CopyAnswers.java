package jp.komado.copies.internal;

import java.util.Map;
import java.util.UUID;
import jp.komado.copies.CopyItem;
import jp.komado.copies.CopyItem.State;
import jp.komado.copies.CopyOperation;
import jp.komado.copies.CopyResult;
import jp.komado.dossier.Timeline;
import jp.komado.exchange.AnswerRefused;
import jp.komado.exchange.ReceivedAnswer;
import jp.komado.workflow.Workflow;
import org.springframework.stereotype.Service;

/** Takes the answers to records in: each is matched with its record, and the last of a run lets the run go on. */
@Service
public class CopyAnswers {

    private static final String ANSWERED = "copy-registration.answered";

    private final RunStore runs;
    private final ItemStore items;
    private final RegisteredCopies copies;
    private final Workflow workflow;
    private final Timeline timeline;

    CopyAnswers(RunStore runs, ItemStore items, RegisteredCopies copies, Workflow workflow, Timeline timeline) {
        this.runs = runs;
        this.items = items;
        this.copies = copies;
        this.workflow = workflow;
        this.timeline = timeline;
    }

    /** The answer to one record. */
    public void receive(ReceivedAnswer answer) throws AnswerRefused {
        var asked = items.find(answer.key()).orElseThrow(() -> new AnswerRefused("copies.refused.unknown"));
        runs.lock(asked.runId());
        var item = items.find(asked.id()).orElseThrow();
        if (item.state() != State.PLACED || item.inquiryNumber() == null || item.inquiryNumber() != answer.inquiryNumber()) {
            throw new AnswerRefused("copies.refused.answered");
        }
        var result = CopyResult.valueOf(answer.status());
        if (answer.records().size() != 1 || !result.answers(item.operation())) {
            throw new AnswerRefused("copies.refused.other-operation");
        }
        var done = result.does(item.operation());
        items.settled(item.id(), done ? State.DONE : State.ERROR, done ? null : result.name(), answer.answeredOn(),
            answer.shipmentNumber());
        if (done) {
            keep(item, answer);
        }
        if (items.isAnswered(item.runId())) {
            goOn(item.runId());
        }
    }

    /** What is registered is what was sent, even if the original has changed meanwhile: the next run finds that. */
    private void keep(CopyItem item, ReceivedAnswer answer) {
        if (item.operation() == CopyOperation.DELETE) {
            copies.remove(item.key());
            items.forget(item.key());
        } else {
            copies.keep(item, answer.answeredOn());
        }
        if (item.caseId() != null) {
            timeline.add(item.caseId(), "⑫", item.operation() == CopyOperation.DELETE ? "copies.timeline.deleted"
                : "copies.timeline.registered", answer.answeredOn());
        }
    }

    private void goOn(UUID runId) {
        if (workflow.isWaitingFor(ANSWERED, runId)) {
            workflow.correlate(ANSWERED, runId, Map.of("copiesAwaited", false));
        }
    }
}
