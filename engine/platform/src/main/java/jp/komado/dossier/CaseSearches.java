package jp.komado.dossier;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.komado.problem.Problem;
import jp.komado.text.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds cases by the beginning of a name, of a reading, or of the application number. What somebody looks for is kept
 * under an id of its own, so that no name appears in an address or a log.
 */
@Component
class CaseSearches {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST = 100;

    /** Prefixes of the family name are prefixes of the whole name, so that two columns of each script are enough. */
    private static final String HITS = """
        with hit as (
            select id from komado.person
            where name_search like :prefix or kana_search like :prefix
               or given_name_search like :prefix or given_kana_search like :prefix
        ), found as (
            select e.id, e.created_at, e.municipality_code from komado.application_episode e
            where e.patient_id in (select id from hit)
            union
            select e.id, e.created_at, e.municipality_code from komado.application_episode e
            where e.applicant_id in (select id from hit)
            union
            select e.id, e.created_at, e.municipality_code from komado.application_episode e
            where e.application_number like :prefix
        )
        """;
    private static final String PAGE = """
        where (cast(:municipality as text) is null or municipality_code = cast(:municipality as text))
          and (cast(:beforeAt as timestamptz) is null or (created_at, id) < (cast(:beforeAt as timestamptz), cast(:beforeId as uuid)))
        order by created_at desc, id desc
        limit :limit""";

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseSearches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a search for this user. */
    @Transactional
    UUID keep(String userId, String text) {
        var wanted = SearchText.normalize(text);
        if (wanted.isEmpty()) {
            throw Problem.invalid("dossier.problem.search-empty");
        }
        var id = UUID.randomUUID();
        jdbc.sql("insert into komado.case_search (id, user_id, text, created_at) values (?, ?, ?, ?)")
            .params(id, userId, wanted.substring(0, Math.min(wanted.length(), LONGEST)), Timestamp.from(clock.instant()))
            .update();
        return id;
    }

    /** What this user looked for; 404 for everybody else. */
    @Transactional(readOnly = true)
    String textOf(UUID searchId, String userId) {
        return jdbc.sql("select text from komado.case_search where id = ? and user_id = ? and created_at > ?")
            .params(searchId, userId, Timestamp.from(clock.instant().minus(KEPT)))
            .query(String.class).optional()
            .orElseThrow(() -> Problem.notFound("dossier.problem.no-search"));
    }

    /** Cases that match, the newest first; all of them without a text. */
    @Transactional(readOnly = true)
    List<Hit> find(@Nullable String text, @Nullable String municipalityCode, @Nullable Hit after, int limit) {
        var from = text == null ? "select id, created_at from komado.application_episode " : HITS + "select id, created_at from found ";
        var statement = jdbc.sql(from + PAGE)
            .param("municipality", municipalityCode)
            .param("beforeAt", after == null ? null : Timestamp.from(after.createdAt()))
            .param("beforeId", after == null ? null : after.id().toString())
            .param("limit", limit);
        if (text != null) {
            statement = statement.param("prefix", escaped(SearchText.normalize(text)) + "%");
        }
        return statement.query((row, n) -> new Hit(
            row.getObject("id", UUID.class), row.getTimestamp("created_at").toInstant())).list();
    }

    @Scheduled(fixedDelayString = "${komado.dossier.search-clean-up:PT1H}")
    @Transactional
    void forgetOld() {
        jdbc.sql("delete from komado.case_search where created_at <= ?")
            .param(Timestamp.from(clock.instant().minus(KEPT))).update();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** A case found, with what orders the list. */
    record Hit(UUID id, Instant createdAt) {
    }
}
