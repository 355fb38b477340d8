package jp.komado.worklist.internal;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.access.CurrentUser;
import jp.komado.access.Right;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.problem.FieldError;
import jp.komado.problem.Problem;
import jp.komado.worklist.CaseLabels;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Searches by name: the text comes in a body and is not kept; what is kept for an hour, for its user alone, is which cases fitted, under
 * an id that says nothing.
 */
@Component
public class Searches {

    private static final Duration LIFE = Duration.ofHours(1);
    private static final int MOST_CASES = 500;
    private static final int LONGEST_TEXT = 100;

    private final JdbcClient jdbc;
    private final CaseLabels cases;
    private final PersonalDataGate gate;
    private final Clock clock;

    Searches(JdbcClient jdbc, CaseLabels cases, PersonalDataGate gate, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.gate = gate;
        this.clock = clock;
    }

    @Transactional
    public UUID open(CurrentUser user, @Nullable String text) {
        String wanted = text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (wanted.isEmpty()) {
            throw Problem.invalid(List.of(FieldError.of("/text", "worklist.search-empty")));
        }
        if (wanted.length() > LONGEST_TEXT) {
            throw Problem.invalid(List.of(FieldError.of("/text", "worklist.search-too-long", LONGEST_TEXT)));
        }
        List<UUID> found = gate.show(
                Look.at(Right.WORK_READ, Purpose.CASE_WORK, "work-item-search"),
                () -> cases.search(wanted, user.municipalityCode(), MOST_CASES));
        UUID id = UUID.randomUUID();
        jdbc.sql("delete from komado.work_item_search where expires_at < :now")
                .param("now", WorkItemRows.time(clock.instant()))
                .update();
        jdbc.sql("""
                        insert into komado.work_item_search (id, user_id, case_ids, expires_at)
                        values (:id, :user, string_to_array(:cases, ',')::uuid[], :expires)
                        """)
                .param("id", id)
                .param("user", user.id())
                .param("cases", found.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .param("expires", WorkItemRows.time(clock.instant().plus(LIFE)))
                .update();
        return id;
    }

    /** 404 unless the search is this user's and still lives. */
    void demand(UUID id, String userId) {
        boolean there = jdbc.sql("select true from komado.work_item_search where id = :id and user_id = :user and expires_at > :now")
                .param("id", id)
                .param("user", userId)
                .param("now", WorkItemRows.time(clock.instant()))
                .query(Boolean.class)
                .optional()
                .isPresent();
        if (!there) {
            throw Problem.notFound("worklist.search-expired");
        }
    }
}
