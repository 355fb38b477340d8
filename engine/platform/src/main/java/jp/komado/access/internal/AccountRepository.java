package jp.komado.access.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.komado.access.Role;
import jp.komado.access.UserAccount;
import jp.komado.access.UserSummary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Repository;

/** The id register in the database. */
@Repository
class AccountRepository {

    private static final String SELECT = """
            select a.*, coalesce((select string_agg(r.role, ',') from komado.user_role r where r.user_id = a.id), '') as roles
              from komado.user_account a
            """;

    private final JdbcClient jdbc;

    AccountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StoredAccount> find(String id) {
        return jdbc.sql(SELECT + " where a.id = :id").param("id", id).query(AccountRepository::account).optional();
    }

    List<UserAccount> all() {
        return jdbc.sql(SELECT + " order by a.id").query(AccountRepository::account).list().stream()
                .map(StoredAccount::account)
                .toList();
    }

    List<UserSummary> inQueue(String queue, @Nullable String municipalityCode, LocalDate day) {
        return jdbc.sql("""
                        select distinct a.id, a.name, a.section
                          from komado.user_account a
                          join komado.user_role r on r.user_id = a.id
                          join komado.queue_role q on q.role = r.role
                         where q.queue = :queue and q.takes
                           and a.municipality_code is not distinct from :municipality
                           and :day between a.valid_from and a.valid_to
                         order by a.id
                        """)
                .param("queue", queue)
                .param("municipality", municipalityCode, java.sql.Types.VARCHAR)
                .param("day", day)
                .query((row, n) -> new UserSummary(row.getString("id"), row.getString("name"), row.getString("section")))
                .list();
    }

    /** False if the id is taken. */
    boolean insert(UserAccount account, String passwordHash, Instant now) {
        int rows = jdbc.sql("""
                        insert into komado.user_account (id, name, section, municipality_code, valid_from, valid_to, password_hash,
                                                         password_changed_at, password_expires_on, registered_at)
                        values (:id, :name, :section, :municipality, :from, :to, :hash, :now, :expires, :now)
                        on conflict (id) do nothing
                        """)
                .param("id", account.id())
                .param("name", account.name())
                .param("section", account.section())
                .param("municipality", account.municipalityCode(), java.sql.Types.VARCHAR)
                .param("from", account.validFrom())
                .param("to", account.validTo())
                .param("hash", passwordHash)
                .param("now", utc(now))
                .param("expires", account.passwordExpiresOn())
                .update();
        if (rows == 1) {
            insertRoles(account.id(), account.roles());
        }
        return rows == 1;
    }

    /** False if somebody else changed the row meanwhile. */
    boolean update(UserAccount account) {
        int rows = jdbc.sql("""
                        update komado.user_account
                           set name = :name, section = :section, municipality_code = :municipality, valid_from = :from,
                               valid_to = :to, version = version + 1
                         where id = :id and version = :version
                        """)
                .param("id", account.id())
                .param("version", account.version())
                .param("name", account.name())
                .param("section", account.section())
                .param("municipality", account.municipalityCode(), java.sql.Types.VARCHAR)
                .param("from", account.validFrom())
                .param("to", account.validTo())
                .update();
        if (rows == 1) {
            jdbc.sql("delete from komado.user_role where user_id = :id").param("id", account.id()).update();
            insertRoles(account.id(), account.roles());
        }
        return rows == 1;
    }

    /** Counts a wrong password; true if the id is locked now. One statement, so that parallel attempts all count. */
    boolean countFailure(String id, int maximum, Instant now) {
        return jdbc.sql("""
                        update komado.user_account
                           set failed_attempts = failed_attempts + 1,
                               locked_at = case when failed_attempts + 1 >= :maximum then coalesce(locked_at, :now) else locked_at end
                         where id = :id
                        returning locked_at is not null
                        """)
                .param("id", id)
                .param("maximum", maximum)
                .param("now", utc(now))
                .query(Boolean.class)
                .single();
    }

    void signedIn(String id, Instant now) {
        jdbc.sql("update komado.user_account set failed_attempts = 0, last_signed_in_at = :now where id = :id")
                .param("id", id)
                .param("now", utc(now))
                .update();
    }

    void unlock(String id) {
        jdbc.sql("update komado.user_account set failed_attempts = 0, locked_at = null, version = version + 1 where id = :id")
                .param("id", id)
                .update();
    }

    void changePassword(String id, String hash, Instant now, LocalDate expires) {
        jdbc.sql("""
                        update komado.user_account
                           set password_hash = :hash, password_changed_at = :now, password_expires_on = :expires, failed_attempts = 0
                         where id = :id
                        """)
                .param("id", id)
                .param("hash", hash)
                .param("now", utc(now))
                .param("expires", expires)
                .update();
    }

    private void insertRoles(String id, Collection<Role> roles) {
        for (Role role : roles) {
            jdbc.sql("insert into komado.user_role (user_id, role) values (:id, :role)")
                    .param("id", id)
                    .param("role", role.name())
                    .update();
        }
    }

    private static StoredAccount account(ResultSet row, int number) throws SQLException {
        OffsetDateTime lastSignedIn = row.getObject("last_signed_in_at", OffsetDateTime.class);
        return new StoredAccount(
                new UserAccount(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("section"),
                        roles(row.getString("roles")),
                        row.getString("municipality_code"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getObject("password_expires_on", LocalDate.class),
                        row.getObject("locked_at") != null,
                        lastSignedIn == null ? null : lastSignedIn.toInstant(),
                        row.getLong("version")),
                row.getString("password_hash"));
    }

    private static Set<Role> roles(String names) {
        return Arrays.stream(names.split(",")).filter(name -> !name.isEmpty()).map(Role::valueOf).collect(Collectors.toSet());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
