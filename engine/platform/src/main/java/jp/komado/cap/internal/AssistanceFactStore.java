package jp.komado.cap.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.komado.cap.AssistanceFact;
import jp.komado.cap.AssistanceFacts;
import jp.komado.cap.Origin;
import jp.komado.dossier.CapFacts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Table {@code assistance_fact}: appended, so that an explanation's origin can always be found again. */
@Component
class AssistanceFactStore implements AssistanceFacts {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    AssistanceFactStore(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void record(UUID caseId, UUID personId, AssistanceFact fact) {
        if (ofCase(caseId).contains(fact)) {
            return;
        }
        jdbc.update("""
            insert into komado.assistance_fact (id, case_id, person_id, benefit, receiving, origin, origin_date, inquiry_number, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            UUID.randomUUID(), caseId, personId, fact.benefit().name(), fact.receiving(), fact.origin().name(),
            Date.valueOf(fact.originDate()), fact.inquiryNumber(), Timestamp.from(clock.instant()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AssistanceFact> of(UUID caseId) {
        return counting(ofCase(caseId));
    }

    /** The facts that count in many cases, for those that have one. */
    Map<UUID, AssistanceFact> of(Collection<UUID> caseIds) {
        Map<UUID, List<AssistanceFact>> known = new HashMap<>();
        jdbc.query("select * from komado.assistance_fact where case_id = any(?) order by seq desc", (RowCallbackHandler) row -> known
            .computeIfAbsent(row.getObject("case_id", UUID.class), id -> new ArrayList<>()).add(fact(row, 0)), (Object) caseIds.toArray(UUID[]::new));
        Map<UUID, AssistanceFact> facts = new HashMap<>();
        known.forEach((caseId, newestFirst) -> counting(newestFirst).ifPresent(fact -> facts.put(caseId, fact)));
        return facts;
    }

    private static Optional<AssistanceFact> counting(List<AssistanceFact> newestFirst) {
        return newestFirst.stream().filter(AssistanceFact::receiving).findFirst().or(() -> newestFirst.stream().findFirst());
    }

    /** What the cap depends on, with what is known of the assistance instead of what was claimed. */
    CapFacts known(CapFacts claimed) {
        return of(claimed.caseId()).map(fact -> new CapFacts(claimed.caseId(), claimed.applicationKind(), claimed.applicationDate(),
            claimed.patientId(), claimed.applicantId(), claimed.insuranceKind(), claimed.insuredPersonId(), claimed.severe(),
            claimed.lifeSupport(), claimed.hemophilia(), fact.receiving(), claimed.boardAnswered(), claimed.members())).orElse(claimed);
    }

    List<AssistanceFact> ofPerson(UUID personId) {
        return jdbc.query("select * from komado.assistance_fact where person_id = ? order by seq", AssistanceFactStore::fact, personId);
    }

    int eraseOfPerson(UUID personId) {
        return jdbc.update("delete from komado.assistance_fact where person_id = ?", personId);
    }

    private List<AssistanceFact> ofCase(UUID caseId) {
        return jdbc.query("select * from komado.assistance_fact where case_id = ? order by seq desc", AssistanceFactStore::fact, caseId);
    }

    private static AssistanceFact fact(ResultSet row, int number) throws SQLException {
        return new AssistanceFact(AssistanceFact.Benefit.valueOf(row.getString("benefit")), row.getBoolean("receiving"),
            Origin.valueOf(row.getString("origin")), row.getDate("origin_date").toLocalDate(), row.getObject("inquiry_number", Long.class));
    }
}
