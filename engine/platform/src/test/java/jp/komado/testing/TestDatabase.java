package jp.komado.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;

/**
 * One PostgreSQL server per JVM, one migrated template, and a copy of it for each Spring context: every test sees the real database
 * in well under a second.
 */
public final class TestDatabase {

    public static final String OWNER = "postgres";
    public static final String APPLICATION_ROLE = "komado_app";
    public static final String PASSWORD = "test";

    private static final AtomicInteger COPIES = new AtomicInteger();
    private static EmbeddedPostgres server;

    private TestDatabase() {
    }

    /** Makes a fresh, migrated database and gives its JDBC URL. */
    public static synchronized String copy() {
        if (server == null) {
            server = start();
            execute("postgres", "create role " + APPLICATION_ROLE + " login password '" + PASSWORD + "'");
            execute("postgres", "create database komado_template");
            Flyway.configure()
                    .dataSource(url("komado_template"), OWNER, OWNER)
                    .schemas("komado", "vault", "camunda")
                    .defaultSchema("komado")
                    .placeholders(Map.of("applicationRole", APPLICATION_ROLE))
                    .load()
                    .migrate();
        }
        String name = "komado_" + COPIES.incrementAndGet();
        execute("postgres", "create database " + name + " template komado_template");
        return url(name);
    }

    /** A connection with the owner's rights, for tests that tamper or that look where the application may not. */
    public static Connection ownerConnection(String jdbcUrl) throws SQLException {
        return DriverManager.getConnection(jdbcUrl, OWNER, OWNER);
    }

    private static EmbeddedPostgres start() {
        try {
            // What is measured is measured on a database that survives a power failure; tests need no such thing and are quicker without.
            String durable = Boolean.getBoolean("komado.test.durable") ? "on" : "off";
            EmbeddedPostgres started = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", durable)
                    .setServerConfig("synchronous_commit", durable)
                    .setRegisterShutdownHook(false)
                    .setLocaleConfig("encoding", "UTF8")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "ja-JP")
                    .start();
            // Runs after all Spring contexts are closed; zonky's own hook would race with their connection pools.
            SpringApplication.getShutdownHandlers().add(() -> close(started));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL for the tests did not start", e);
        }
    }

    private static String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    private static void execute(String database, String sql) {
        try (Connection connection = ownerConnection(url(database)); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void close(EmbeddedPostgres started) {
        try {
            started.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
