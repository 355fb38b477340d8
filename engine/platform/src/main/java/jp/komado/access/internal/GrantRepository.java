package jp.komado.access.internal;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.komado.access.AccessFunction;
import jp.komado.access.AccessLevel;
import jp.komado.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of rights in the database. */
@Repository
class GrantRepository {

    private final JdbcClient jdbc;

    GrantRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Snapshot read() {
        Map<Role, Map<AccessFunction, AccessLevel>> levels = new EnumMap<>(Role.class);
        grants().forEach(grant -> levels
                .computeIfAbsent(grant.role(), role -> new EnumMap<>(AccessFunction.class))
                .put(grant.function(), grant.level()));
        Map<Role, Set<String>> seen = new EnumMap<>(Role.class);
        Map<Role, Set<String>> taken = new HashMap<>();
        jdbc.sql("select role, queue, takes from komado.queue_role").query(row -> {
            Role role = Role.valueOf(row.getString("role"));
            seen.computeIfAbsent(role, one -> new HashSet<>()).add(row.getString("queue"));
            if (row.getBoolean("takes")) {
                taken.computeIfAbsent(role, one -> new HashSet<>()).add(row.getString("queue"));
            }
        });
        return new Snapshot(levels, seen, taken);
    }

    List<Grant> grants() {
        return jdbc.sql("select role, function, level, version from komado.access_grant order by role, function")
                .query((row, n) -> grant(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
                .list();
    }

    Optional<Grant> find(Role role, AccessFunction function) {
        return jdbc.sql("select role, function, level, version from komado.access_grant where role = :role and function = :function")
                .param("role", role.name())
                .param("function", function.name())
                .query((row, n) -> grant(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
                .optional();
    }

    /** False if somebody else changed the row meanwhile. */
    boolean update(Grant grant) {
        return jdbc.sql("""
                        update komado.access_grant set level = :level, version = version + 1
                         where role = :role and function = :function and version = :version
                        """)
                        .param("level", grant.level().name())
                        .param("role", grant.role().name())
                        .param("function", grant.function().name())
                        .param("version", grant.version())
                        .update()
                == 1;
    }

    void add(GrantChange change) {
        jdbc.sql("""
                        insert into komado.access_grant_change
                               (id, changed_at, changed_by, role, function, level_before, level_after, reason)
                        values (:id, :at, :by, :role, :function, :before, :after, :reason)
                        """)
                .param("id", change.id())
                .param("at", change.changedAt().atOffset(ZoneOffset.UTC))
                .param("by", change.changedBy())
                .param("role", change.role().name())
                .param("function", change.function().name())
                .param("before", change.before().name())
                .param("after", change.after().name())
                .param("reason", change.reason())
                .update();
    }

    List<GrantChange> changes() {
        return jdbc.sql("select * from komado.access_grant_change order by changed_at desc, id limit 500")
                .query((row, n) -> new GrantChange(
                        row.getObject("id", java.util.UUID.class),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("changed_by"),
                        Role.valueOf(row.getString("role")),
                        AccessFunction.valueOf(row.getString("function")),
                        AccessLevel.valueOf(row.getString("level_before")),
                        AccessLevel.valueOf(row.getString("level_after")),
                        row.getString("reason")))
                .list();
    }

    private static Grant grant(String role, String function, String level, long version) {
        return new Grant(Role.valueOf(role), AccessFunction.valueOf(function), AccessLevel.valueOf(level), version);
    }

    /** All rights and queues at one moment. */
    record Snapshot(
            Map<Role, Map<AccessFunction, AccessLevel>> levels, Map<Role, Set<String>> seen, Map<Role, Set<String>> taken) {

        boolean covers(Role role, AccessFunction function, AccessLevel needed) {
            return levels.getOrDefault(role, Map.of()).getOrDefault(function, AccessLevel.NONE).covers(needed);
        }
    }
}
