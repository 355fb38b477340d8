package jp.komado.misuse.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.komado.misuse.MisuseReport;
import jp.komado.problem.Messages;
import jp.komado.worklist.CaseFacts;
import jp.komado.worklist.CaseLabel;
import jp.komado.worklist.EpisodeLabels;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lends the work list the words of reports, and the day until which they are to be confirmed. */
@Component
class MisuseEpisodes implements EpisodeLabels {

    private static final String KIND = "MISUSE_REPORT";

    private final ReportStore reports;
    private final Messages messages;

    MisuseEpisodes(ReportStore reports, Messages messages) {
        this.reports = reports;
        this.messages = messages;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, CaseLabel> labels(Collection<UUID> ids) {
        return reports.find(ids).stream()
            .map(report -> new CaseLabel(report.id(), report.month().toString(), null, null, KIND, INTERNAL, PREFECTURE,
                messages.text("misuse.prefecture")))
            .collect(Collectors.toMap(CaseLabel::caseId, Function.identity()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseFacts> facts(UUID id) {
        return reports.find(id).map(report -> new CaseFacts(INTERNAL, KIND, PREFECTURE, null));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LocalDate> dueOn(UUID id) {
        return reports.find(id).map(MisuseReport::dueOn);
    }
}
