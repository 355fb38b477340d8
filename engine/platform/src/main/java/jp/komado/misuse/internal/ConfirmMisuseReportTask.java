package jp.komado.misuse.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.stereotype.Component;

/** 誤用点検報告を確認する（K6） */
@Component
class ConfirmMisuseReportTask implements TaskHandler {

    private final MisuseReports reports;

    ConfirmMisuseReportTask(MisuseReports reports) {
        this.reports = reports;
    }

    @Override
    public String formKey() {
        return "confirm-misuse-report";
    }

    /** The month and how much there is to look at; the report itself is on its page. */
    @Override
    public Object prefill(UUID reportId) {
        var report = reports.shown(reportId);
        return Map.of("reportId", reportId, "month", report.month().toString(), "findings", report.findings(), "intact", report.seal().intact());
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        reports.confirmed(context.caseId(), data.path("comment").isTextual() ? data.path("comment").textValue() : null, context.user());
        return Map.of();
    }
}
