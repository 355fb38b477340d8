package jp.komado.demo.home;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;

/**
 * PostgreSQL as the demo runs it: durable, kept across restarts, on a port that nobody had to choose, with an owner for migrations
 * and the application's own role.
 */
public final class DemoDatabase implements AutoCloseable {

    private static final String OWNER = "postgres";
    private static final String APPLICATION_ROLE = "komado_app";
    /** After a crash the server replays its journal before it lets anybody in. */
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final EmbeddedPostgres server;
    private final String password;

    private DemoDatabase(EmbeddedPostgres server, String password) {
        this.server = server;
        this.password = password;
    }

    /** Starts the server on the directory's data; one left behind by a killed demo is stopped first. */
    public static DemoDatabase start(DataDirectory home) {
        var data = home.resolve("postgres");
        var ready = home.resolve("postgres.ready");
        try {
            new LeftoverServer(data).stop();
            if (!Files.exists(ready)) {
                deleteUnfinished(data);
            }
            var database = new DemoDatabase(server(data), home.password("application-role"));
            if (!Files.exists(ready)) {
                database.createRole();
                database.demandPassword(data);
                Files.createFile(ready);
            }
            database.execute(resource("/demo-schema.sql"));
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start on " + data, e);
        }
    }

    private static EmbeddedPostgres server(Path data) throws IOException {
        return EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(START_LIMIT)
            .setLocaleConfig("encoding", "UTF8")
            .setLocaleConfig("locale", "C.UTF-8")
            .setLocaleConfig("locale-provider", "icu")
            .setLocaleConfig("icu-locale", "ja-JP")
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("max_connections", "60")
            .start();
    }

    /** What the platform has to know: migrations run as the owner, everything else as the application's role. */
    public Map<String, Object> properties() {
        return Map.of(
            "spring.datasource.url", url(),
            "spring.datasource.username", APPLICATION_ROLE,
            "spring.datasource.password", password,
            "spring.flyway.url", url(),
            "spring.flyway.user", OWNER,
            "spring.flyway.password", "");
    }

    /**
     * A database of its own on this server for a program beside the platform, made at the first asking.
     *
     * @param name what the database and its owner are called
     */
    public String databaseOf(String name, String ownersPassword) {
        execute("do $$ begin if not exists (select from pg_roles where rolname = '" + name + "') then create role " + name
            + " login password '" + ownersPassword + "'; end if; end $$");
        try (var connection = ownerConnection(); var statement = connection.createStatement()) {
            if (!statement.executeQuery("select from pg_database where datname = '" + name + "'").next()) {
                statement.execute("create database " + name + " owner " + name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database " + name + " could not be made", e);
        }
        return url(name);
    }

    String url() {
        return url(OWNER);
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    /** A connection with the owner's rights, for what belongs to the demo and not to the platform. */
    public Connection ownerConnection() throws SQLException {
        return DriverManager.getConnection(url(), OWNER, "");
    }

    /** The same for the database of a program beside the platform. */
    public Connection ownerConnection(String name) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + server.getPort() + "/" + name, OWNER, "");
    }

    private void createRole() {
        execute("do $$ begin if not exists (select from pg_roles where rolname = '" + APPLICATION_ROLE + "') then create role "
            + APPLICATION_ROLE + " login password '" + password + "'; end if; end $$");
    }

    /** The owner signs in from this machine as it is; the application's role must know its password. */
    private void demandPassword(Path data) throws IOException {
        Files.writeString(data.resolve("pg_hba.conf"), """
            local all postgres trust
            host  all postgres 127.0.0.1/32 trust
            host  all postgres ::1/128      trust
            host  all all      127.0.0.1/32 scram-sha-256
            host  all all      ::1/128      scram-sha-256
            """);
        execute("select pg_reload_conf()");
    }

    private void execute(String sql) {
        try (var connection = ownerConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("the demo's database could not be prepared", e);
        }
    }

    private static String resource(String name) throws IOException {
        try (var in = DemoDatabase.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A first start that died half-way has left a directory that no server can start on. */
    private static void deleteUnfinished(Path data) throws IOException {
        if (!Files.exists(data)) {
            return;
        }
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
