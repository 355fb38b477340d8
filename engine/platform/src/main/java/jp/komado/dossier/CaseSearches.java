package jp.komado.dossier;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.problem.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds cases by what a clerk knows of them. All words of a search must be met by the people and numbers of one case; each in any of its
 * meanings. What somebody looks for is kept under an id of its own, so that no name appears in an address or a log.
 */
@Component
class CaseSearches {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST = 100;

    private static final String PAGE = """
        select id, created_at from komado.application_episode e
        where (cast(:municipality as text) is null or municipality_code = cast(:municipality as text))
          and (cast(:beforeAt as timestamptz) is null or (created_at, id) < (cast(:beforeAt as timestamptz), cast(:beforeId as uuid)))
          %s
        order by created_at desc, id desc
        limit :limit""";

    private final Diseases diseases;
    private final ObjectProvider<RecipientHolders> recipients;
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseSearches(Diseases diseases, ObjectProvider<RecipientHolders> recipients, JdbcClient jdbc, Clock clock) {
        this.diseases = diseases;
        this.recipients = recipients;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a search for this user. */
    @Transactional
    UUID keep(String userId, String text) {
        if (SearchWords.holdIndividualNumber(text)) {
            throw Problem.invalid("dossier.problem.search-individual-number");
        }
        if (SearchWords.of(text).isEmpty()) {
            throw Problem.invalid("dossier.problem.search-empty");
        }
        var id = UUID.randomUUID();
        jdbc.sql("insert into komado.case_search (id, user_id, text, created_at) values (?, ?, ?, ?)")
            .params(id, userId, text.substring(0, Math.min(text.length(), LONGEST)), Timestamp.from(clock.instant()))
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

    /**
     * Cases that match, the newest first; all of them without a text. Names are looked for by their beginning; only if nothing begins so, by their
     * middle. Pages agree: one that follows another is never empty.
     */
    @Transactional(readOnly = true)
    List<Hit> find(@Nullable String text, @Nullable String municipalityCode, @Nullable Hit after, int limit) {
        if (text == null) {
            return page("", "", Map.of(), municipalityCode, after, limit);
        }
        var words = SearchWords.of(text);
        var hits = find(words, false, municipalityCode, after, limit);
        return hits.isEmpty() && SearchSql.hasMiddles(words) ? find(words, true, municipalityCode, after, limit) : hits;
    }

    private List<Hit> find(List<SearchWord> words, boolean middles, @Nullable String municipalityCode, @Nullable Hit after, int limit) {
        var sql = new SearchSql(diseases, number -> recipients.stream().flatMap(port -> port.holderOf(number).stream()).findFirst(), middles);
        if (municipalityCode == null && sql.areNames(words) && jdbc.sql(sql.areFrequent(words)).params(sql.values()).query(Boolean.class).single()) {
            return page("", sql.standsOn(words), sql.values(), null, after, limit);
        }
        var among = "and id in (" + sql.cases(words) + ")\n";
        return page(sql.people(), among, sql.values(), municipalityCode, after, limit);
    }

    private List<Hit> page(String before, String among, Map<String, Object> values, @Nullable String municipalityCode, @Nullable Hit after, int limit) {
        return jdbc.sql(before + PAGE.formatted(among))
            .param("municipality", municipalityCode)
            .param("beforeAt", after == null ? null : Timestamp.from(after.createdAt()))
            .param("beforeId", after == null ? null : after.id().toString())
            .param("limit", limit)
            .params(values)
            .query((row, n) -> new Hit(row.getObject("id", UUID.class), row.getTimestamp("created_at").toInstant())).list();
    }

    @Scheduled(fixedDelayString = "${komado.dossier.search-clean-up:PT1H}")
    @Transactional
    void forgetOld() {
        jdbc.sql("delete from komado.case_search where created_at <= ?")
            .param(Timestamp.from(clock.instant().minus(KEPT))).update();
    }

    /** A case found, with what orders the list. */
    record Hit(UUID id, Instant createdAt) {
    }
}
