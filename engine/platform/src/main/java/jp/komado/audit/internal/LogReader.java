package jp.komado.audit.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.audit.CaseNumbers;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.problem.Problem;
import jp.komado.problem.ProblemKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Reading the log, which is a look like any other: it needs the right and leaves a row. */
@Service
public class LogReader {

    private static final int MOST = 200;
    private static final Duration KEPT = Duration.ofHours(12);
    private static final String WHAT = "audit-log";

    private final EntryRepository entries;
    private final PersonalDataGate gate;
    private final CurrentUsers users;
    private final ObjectProvider<CaseNumbers> cases;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    LogReader(EntryRepository entries, PersonalDataGate gate, CurrentUsers users, ObjectProvider<CaseNumbers> cases,
            JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.entries = entries;
        this.gate = gate;
        this.users = users;
        this.cases = cases;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps what is looked for behind an opaque id, so that it never stands in an address. */
    public UUID search(Criteria criteria) {
        return gate.show(Look.at(Right.LOG_READ, Purpose.AUDIT, WHAT + "-search"), () -> {
            UUID id = UUID.randomUUID();
            jdbc.sql("insert into komado.audit_search (id, user_id, criteria, created_at) values (:id, :user, :criteria, :now)")
                    .param("id", id)
                    .param("user", users.require().id())
                    .param("criteria", write(criteria))
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return id;
        });
    }

    /** One page of the log, newest first. */
    public Page page(@Nullable UUID searchId, @Nullable String cursor, int limit) {
        return gate.show(Look.at(Right.LOG_READ, Purpose.AUDIT, WHAT), () -> {
            Criteria criteria = searchId == null ? new Criteria(null, null, null, null, null) : criteria(searchId);
            int size = Math.max(1, Math.min(limit, MOST));
            Long before = cursor == null ? null : position(cursor);
            Optional<UUID> caseId = caseOf(criteria.applicationNumber());
            if (caseId.isEmpty() && criteria.applicationNumber() != null) {
                return new Page(List.of(), Map.of(), null);
            }
            List<Entry> found = entries.page(criteria, caseId.orElse(null), before, size + 1);
            List<Entry> page = found.subList(0, Math.min(size, found.size()));
            return new Page(page, numbers(page), found.size() > size ? cursor(page.get(size - 1).id()) : null);
        });
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forgetOldSearches() {
        Instant limit = clock.instant().minus(KEPT);
        jdbc.sql("delete from komado.audit_search where created_at < :limit").param("limit", limit.atOffset(ZoneOffset.UTC)).update();
    }

    private Criteria criteria(UUID searchId) {
        return jdbc.sql("select criteria from komado.audit_search where id = :id and user_id = :user")
                .param("id", searchId)
                .param("user", users.require().id())
                .query(String.class)
                .optional()
                .map(this::read)
                .orElseThrow(() -> Problem.notFound("audit.search-not-found"));
    }

    private Optional<UUID> caseOf(@Nullable String applicationNumber) {
        CaseNumbers port = cases.getIfAvailable();
        return applicationNumber == null || port == null ? Optional.empty() : port.caseWith(applicationNumber.strip());
    }

    private Map<UUID, String> numbers(List<Entry> page) {
        CaseNumbers port = cases.getIfAvailable();
        Set<UUID> ids = page.stream().map(Entry::caseId).filter(Objects::nonNull).collect(Collectors.toSet());
        return port == null || ids.isEmpty() ? Map.of() : port.applicationNumbers(ids);
    }

    private static String cursor(long id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(ByteBuffer.allocate(Long.BYTES).putLong(id).array());
    }

    private static long position(String cursor) {
        try {
            return ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor)).getLong();
        } catch (IllegalArgumentException | BufferUnderflowException foreign) {
            throw Problem.of(ProblemKind.MALFORMED, "problem.malformed");
        }
    }

    private String write(Criteria criteria) {
        try {
            return json.writeValueAsString(criteria);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Criteria read(String criteria) {
        try {
            return json.readValue(criteria, Criteria.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Rows, the application numbers of their cases, and where the next page begins. */
    public record Page(List<Entry> items, Map<UUID, String> applicationNumbers, @Nullable String nextCursor) {
    }
}
