package jp.komado.dossier;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.problem.Problem;
import jp.komado.text.SearchText;
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
    private static final int MOST_DISEASES = 200;
    private static final UUID NOBODY = new UUID(0, 0);

    /** From this length on, a name is found by its middle too; shorter ones would make the trigram index read everything. */
    private static final int SHORTEST_MIDDLE = 3;

    /** Prefixes of the family name are prefixes of the whole name, so that two columns of each script are enough. */
    private static final String NAMED = """
        select id from komado.person
        where name_search like :%1$s or kana_search like :%1$s or given_name_search like :%1$s or given_kana_search like :%1$s
        union
        select person_id from komado.person_name
        where name_search like :%1$s or kana_search like :%1$s or given_name_search like :%1$s or given_kana_search like :%1$s""";
    private static final String NAMED_WITHIN = """

        union
        select id from komado.person where name_search like :%1$sw or kana_search like :%1$sw""";
    private static final String BORN = "select id from komado.person where birth_date = cast(:%1$s as date)";
    private static final String CALLED = "select id from komado.person where phone_digits = :%1$s";

    /** The cases on which somebody stands: as the patient, the applicant, or in the household. */
    private static final String CASES_OF = """
        select e.id from komado.application_episode e join (%1$s) who on who.id = e.patient_id
        union
        select e.id from komado.application_episode e join (%1$s) who on who.id = e.applicant_id
        union
        select m.case_id from komado.household_member m join (%1$s) who on who.id = m.person_id""";
    private static final String NUMBERED = "select id from komado.application_episode where application_number like :%1$s";
    private static final String INSURED_WITH = "select id from komado.application_episode where insurer_number = :%1$s";
    private static final String ILL_WITH = "select id from komado.application_episode where disease_code = any(:%1$s)";
    private static final String OF_PATIENT = "select id from komado.application_episode where patient_id = :%1$s";
    private static final String PAGE = """
        where (cast(:municipality as text) is null or municipality_code = cast(:municipality as text))
          and (cast(:beforeAt as timestamptz) is null or (created_at, id) < (cast(:beforeAt as timestamptz), cast(:beforeId as uuid)))
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

    /** Cases that match, the newest first; all of them without a text. */
    @Transactional(readOnly = true)
    List<Hit> find(@Nullable String text, @Nullable String municipalityCode, @Nullable Hit after, int limit) {
        Map<String, Object> values = new HashMap<>();
        var among = text == null ? "" : "and id in (" + cases(SearchWords.of(text), values) + ") ";
        var statement = jdbc.sql("select id, created_at from komado.application_episode " + PAGE.replace("order by", among + "order by"))
            .param("municipality", municipalityCode)
            .param("beforeAt", after == null ? null : Timestamp.from(after.createdAt()))
            .param("beforeId", after == null ? null : after.id().toString())
            .param("limit", limit)
            .params(values);
        return statement.query((row, n) -> new Hit(
            row.getObject("id", UUID.class), row.getTimestamp("created_at").toInstant())).list();
    }

    @Scheduled(fixedDelayString = "${komado.dossier.search-clean-up:PT1H}")
    @Transactional
    void forgetOld() {
        jdbc.sql("delete from komado.case_search where created_at <= ?")
            .param(Timestamp.from(clock.instant().minus(KEPT))).update();
    }

    /** Cases that meet every word; or, where all words are names, those of somebody whose whole name they are. */
    private String cases(List<SearchWord> words, Map<String, Object> values) {
        var each = words.stream().map(word -> "(" + cases(word, values) + ")").collect(Collectors.joining("\nintersect\n"));
        if (words.size() < 2 || !words.stream().allMatch(SearchWord::isName)) {
            return each;
        }
        var whole = words.stream().map(word -> SearchText.normalize(word.typed())).collect(Collectors.joining());
        return each + "\nunion\n(" + cases(new SearchMeaning(SearchMeaning.Kind.NAME, whole), values) + ")";
    }

    private String cases(SearchWord word, Map<String, Object> values) {
        return word.meanings().isEmpty() ? "select id from komado.application_episode where false"
            : word.meanings().stream().map(meaning -> cases(meaning, values)).collect(Collectors.joining("\nunion\n"));
    }

    private String cases(SearchMeaning meaning, Map<String, Object> values) {
        var name = "w" + values.size();
        var value = meaning.value();
        return switch (meaning.kind()) {
            case NAME -> CASES_OF.formatted(named(name, value, values));
            case BIRTH_DATE -> with(values, name, value, CASES_OF.formatted(BORN.formatted(name)));
            case TELEPHONE -> with(values, name, value, CASES_OF.formatted(CALLED.formatted(name)));
            case APPLICATION_NUMBER -> with(values, name, escaped(value) + "%", NUMBERED.formatted(name));
            case INSURER_NUMBER -> with(values, name, value, INSURED_WITH.formatted(name));
            case RECIPIENT_NUMBER -> with(values, name,
                recipients.stream().flatMap(port -> port.holderOf(value).stream()).findFirst().orElse(NOBODY), OF_PATIENT.formatted(name));
            case DISEASE -> with(values, name, diseases.search(value, MOST_DISEASES).stream().map(ListedDisease::code).toArray(String[]::new),
                ILL_WITH.formatted(name));
        };
    }

    private static String named(String name, String value, Map<String, Object> values) {
        values.put(name, escaped(value) + "%");
        if (value.length() < SHORTEST_MIDDLE) {
            return NAMED.formatted(name);
        }
        values.put(name + "w", "%" + escaped(value) + "%");
        return (NAMED + NAMED_WITHIN).formatted(name);
    }

    private static String with(Map<String, Object> values, String name, Object value, String sql) {
        values.put(name, value);
        return sql;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** A case found, with what orders the list. */
    record Hit(UUID id, Instant createdAt) {
    }
}
