package jp.komado.dossier;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks for other applications of the same child: by My Number, or by reading and birth date. */
@Service
public class DuplicateSuspicions {

    private final Applications applications;
    private final Timeline timeline;
    private final JdbcClient jdbc;
    private final Clock clock;

    DuplicateSuspicions(Applications applications, Timeline timeline, JdbcClient jdbc,
                        Clock clock) {
        this.applications = applications;
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes, while the number is at hand, who else is stored under the patient's My Number. */
    @Transactional
    public void noteSharers(UUID caseId, Collection<UUID> personIds) {
        jdbc.sql("delete from komado.individual_number_sharer where case_id = ?").param(caseId).update();
        personIds.forEach(person -> jdbc
            .sql("insert into komado.individual_number_sharer (case_id, person_id) values (?, ?)")
            .params(caseId, person).update());
    }

    /** Searches anew, keeps what was found, and tells whether there is anything. */
    @Transactional
    public boolean search(UUID caseId) {
        var found = applications.duplicatesOf(caseId, sharers(caseId));
        jdbc.sql("delete from komado.duplicate_suspicion where case_id = ?").param(caseId).update();
        found.forEach(other -> jdbc
            .sql("insert into komado.duplicate_suspicion (case_id, other_case_id, found_at) values (?, ?, ?)")
            .params(caseId, other.id(), Timestamp.from(clock.instant())).update());
        if (!found.isEmpty()) {
            timeline.add(caseId, "③", "dossier.timeline.duplicates-found", found.size());
        }
        return !found.isEmpty();
    }

    /** The other cases found by the last search. */
    @Transactional(readOnly = true)
    public List<UUID> of(UUID caseId) {
        return jdbc.sql("select other_case_id from komado.duplicate_suspicion where case_id = ? order by other_case_id")
            .param(caseId).query(UUID.class).list();
    }

    private List<UUID> sharers(UUID caseId) {
        return jdbc.sql("select person_id from komado.individual_number_sharer where case_id = ?")
            .param(caseId).query(UUID.class).list();
    }
}
