package jp.komado.demo.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoDatabaseTest {

    @TempDir
    private Path directory;

    @Test
    void a_second_demo_on_the_same_directory_is_refused_until_the_first_has_gone() {
        // given
        var first = DataDirectory.open(directory);

        // when, then
        assertThatThrownBy(() -> DataDirectory.open(directory)).isInstanceOf(IllegalStateException.class).hasMessageContaining("another demo");
        first.close();
        DataDirectory.open(directory).close();
    }

    @Test
    void the_database_is_durable_sorts_japanese_and_lets_the_application_in_by_password_only() throws Exception {
        // given
        var home = DataDirectory.open(directory);

        // when
        try (var database = DemoDatabase.start(home)) {

            // then
            assertThat(ask(database, "show fsync")).isEqualTo("on");
            assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(database, "select string_agg(w, ' ' order by w) from unnest(array['ガンダム', 'カンダ', 'かんだ', 'あ']) w"))
                .isEqualTo("あ かんだ カンダ ガンダム");
            var properties = database.properties();
            var url = properties.get("spring.datasource.url").toString();
            DriverManager.getConnection(url, "komado_app", properties.get("spring.datasource.password").toString()).close();
            assertThatThrownBy(() -> DriverManager.getConnection(url, "komado_app", "wrong")).isInstanceOf(SQLException.class);
        }
        home.close();
    }

    @Test
    void what_was_committed_is_there_after_the_server_of_a_killed_demo_was_stopped() throws Exception {
        // given
        var home = DataDirectory.open(directory);
        var killed = DemoDatabase.start(home);
        try (var connection = killed.ownerConnection(); var statement = connection.createStatement()) {
            statement.execute("create table kept (word text)");
            statement.execute("insert into kept values ('残る')");
        }
        // a demo that is killed closes nothing: its server runs on, only the kernel's lock on zonky's file is gone
        releaseLockLikeTheKernel(killed);
        var orphan = Files.readAllLines(directory.resolve("postgres/postmaster.pid")).get(0);

        // when
        try (var next = DemoDatabase.start(home)) {

            // then
            assertThat(ask(next, "select word from kept")).isEqualTo("残る");
            assertThat(ProcessHandle.of(Long.parseLong(orphan)).filter(ProcessHandle::isAlive)).isEmpty();
        }
        home.close();
    }

    @Test
    void what_was_committed_is_there_after_the_server_itself_was_killed_while_somebody_was_connected() throws Exception {
        // given
        var home = DataDirectory.open(directory);
        var killed = DemoDatabase.start(home);
        try (var connection = killed.ownerConnection(); var statement = connection.createStatement()) {
            statement.execute("create table kept (word text)");
            statement.execute("insert into kept values ('残る')");
            releaseLockLikeTheKernel(killed);

            // when
            var postmaster = Long.parseLong(Files.readAllLines(directory.resolve("postgres/postmaster.pid")).get(0));
            ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();

            // then
            try (var next = DemoDatabase.start(home)) {
                assertThat(ask(next, "select word from kept")).isEqualTo("残る");
            }
        }
        home.close();
    }

    @Test
    void a_first_start_that_died_half_way_begins_again() throws Exception {
        // given
        Files.createDirectories(directory.resolve("postgres/base"));
        Files.writeString(directory.resolve("postgres/postgresql.conf"), "nonsense");
        var home = DataDirectory.open(directory);

        // when
        try (var database = DemoDatabase.start(home)) {

            // then
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
        home.close();
    }

    private static String ask(DemoDatabase database, String question) throws SQLException {
        try (var connection = database.ownerConnection(); var result = connection.createStatement().executeQuery(question)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void releaseLockLikeTheKernel(DemoDatabase database) throws ReflectiveOperationException, IOException {
        var server = DemoDatabase.class.getDeclaredField("server");
        server.setAccessible(true);
        var postgres = server.get(database);
        var lock = postgres.getClass().getDeclaredField("lockStream");
        lock.setAccessible(true);
        ((java.io.Closeable) lock.get(postgres)).close();
    }
}
