package jp.komado.claims.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.claims.ExceptionOutcome;
import jp.komado.claims.internal.LineViews.LineView;
import jp.komado.dossier.TaskForms;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** ⑭ 保留の明細を判断する */
@Component
class ResolveExceptionTask implements TaskHandler {

    private static final int LINES_SHOWN = 50;

    private final Resolutions resolutions;
    private final LineViews lines;
    private final StoredCapLedger ledger;
    private final ObjectMapper json;

    ResolveExceptionTask(Resolutions resolutions, LineViews lines, StoredCapLedger ledger, ObjectMapper json) {
        this.resolutions = resolutions;
        this.lines = lines;
        this.ledger = ledger;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "resolve-exception";
    }

    @Override
    public Object prefill(UUID caseId) {
        var exception = resolutions.find(caseId);
        var shown = lines.ofException(caseId, LINES_SHOWN);
        var cap = exception.personId() == null ? null : ledger.capYen(exception.personId(), exception.service());
        return new Prefill(exception.number(), exception.month(), exception.service(), exception.recipientNumber(), exception.personId(),
            exception.lines(), exception.amountYen(), cap == null || cap.isEmpty() ? null : cap.getAsInt(),
            exception.personId() == null ? null : ledger.usedYen(exception.personId(), exception.service()), suggestion(shown), shown);
    }

    /** The strictest of what the table suggests. */
    private static ExceptionOutcome suggestion(List<LineView> shown) {
        return shown.stream().flatMap(line -> line.findings().stream()).filter(LineViews.FindingView::held).map(LineViews.FindingView::suggestion)
            .max(ExceptionOutcome::compareTo).orElse(ExceptionOutcome.HOLD_TO_NEXT_MONTH);
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var form = TaskForms.read(json, data, Form.class);
        resolutions.decide(context.caseId(), form.outcome(), form.recipientNumber(), form.reason(), context.user().id());
        return Map.of();
    }

    record Form(ExceptionOutcome outcome, @Nullable String recipientNumber, String reason) {
    }

    /** What is shown beside the form; yen. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Prefill(String number, UUID claimMonthId, YearMonth service, String recipientNumberReceived, @Nullable UUID personId, int lines, long amountYen,
                   @Nullable Integer capYen, @Nullable Integer usedYen, ExceptionOutcome suggestion, List<LineView> held) {
    }
}
