package jp.komado.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.dossier.Applications;
import jp.komado.dossier.Timeline;
import jp.komado.rules.Decisions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The checklist of documents of each case: what the table asks for, and what was found. */
@Service
public class Checklists {

    private static final String TABLE = "document-checklist";

    private final Applications applications;
    private final ReceptionRecords records;
    private final Decisions decisions;
    private final Timeline timeline;
    private final JdbcClient jdbc;

    Checklists(Applications applications, ReceptionRecords records, Decisions decisions, Timeline timeline, JdbcClient jdbc) {
        this.applications = applications;
        this.records = records;
        this.decisions = decisions;
        this.timeline = timeline;
        this.jdbc = jdbc;
    }

    /** ① Asks the table in force on the application date which documents are needed. */
    @Transactional
    public void prepare(UUID caseId) {
        var episode = applications.find(caseId);
        var seen = records.of(caseId);
        var insurance = episode.insurance();
        var result = decisions.evaluate(TABLE, episode.applicationDate(), Map.of(
            "kind", episode.kind().name(),
            "insuranceKind", insurance == null ? "UNKNOWN" : insurance.kind().name(),
            "individualNumbersGiven", seen.numbersGiven(),
            "byProxy", episode.byProxy(),
            "specialRequested", seen.specialRequested()));
        jdbc.sql("delete from komado.checklist_item where case_id = ?").param(caseId).update();
        var position = 0;
        for (var row : result.rows()) {
            var need = Need.valueOf((String) row.get("need"));
            insert(caseId, position++, new Item((String) row.get("document"), need, need.initialState(), null), result.versionTag());
        }
        timeline.add(caseId, "①", "intake.timeline.checklist", result.versionTag());
    }

    /** The checklist in the order of the table. */
    @Transactional(readOnly = true)
    public List<Item> of(UUID caseId) {
        return jdbc.sql("select kind, need, state, note from komado.checklist_item where case_id = ? order by position")
            .param(caseId)
            .query((row, n) -> new Item(row.getString(1), Need.valueOf(row.getString(2)), DocumentState.valueOf(row.getString(3)),
                row.getString(4)))
            .list();
    }

    /** Stores what the check found; documents that the table does not name are added at the end. */
    @Transactional
    void found(UUID caseId, List<DocumentCheck.Line> lines) {
        var known = of(caseId).stream().map(Item::kind).toList();
        var position = known.size();
        for (var line : lines) {
            if (known.contains(line.kind())) {
                jdbc.sql("update komado.checklist_item set state = ?, note = ? where case_id = ? and kind = ?")
                    .params(line.state().name(), line.note(), caseId, line.kind()).update();
            } else {
                insert(caseId, position++, new Item(line.kind(), Need.ADDED, line.state(), line.note()), null);
            }
        }
    }

    /** Papers that came after a correction request are there until somebody checks again. */
    @Transactional
    void arrived(UUID caseId, List<String> kinds) {
        kinds.forEach(kind -> jdbc
            .sql("update komado.checklist_item set state = 'PRESENT' where case_id = ? and kind = ?").params(caseId, kind).update());
    }

    private void insert(UUID caseId, int position, Item item, @Nullable String versionTag) {
        jdbc.sql("""
                insert into komado.checklist_item (case_id, position, kind, need, state, note, version_tag)
                values (:caseId, :position, :kind, :need, :state, :note, :tag)""")
            .param("caseId", caseId).param("position", position).param("kind", item.kind()).param("need", item.need().name())
            .param("state", item.state().name()).param("note", item.note()).param("tag", versionTag).update();
    }

    /** How much a document is needed. */
    public enum Need {
        /** The paper itself must be there. */
        REQUIRED,
        /** Asked for on paper only if the network has no answer. */
        NETWORK_FIRST,
        NOT_NEEDED,
        /** Not on the table's list; the checker added it. */
        ADDED;

        DocumentState initialState() {
            return switch (this) {
                case NETWORK_FIRST -> DocumentState.NETWORK;
                case NOT_NEEDED -> DocumentState.NOT_NEEDED;
                case REQUIRED, ADDED -> DocumentState.MISSING;
            };
        }
    }

    /** A line of the checklist. */
    public record Item(String kind, Need need, DocumentState state, @Nullable String note) {
    }
}
