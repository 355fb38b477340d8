package jp.komado.demo.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import jp.komado.demo.home.DemoDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A look over the fence: whether the programs that play the other offices have said all that they are going to say for now. */
@Component
class Outside {

    private static final Logger LOG = LoggerFactory.getLogger(Outside.class);
    private static final String DATABASE = "counterparts";
    private static final String DUE = """
        select (select count(*) from answer where file_id is null and due_at < now() + interval '1 minute')
          + (select count(*) from answer_file where written_at is null and due_at < now() + interval '1 minute')""";

    private final DemoDatabase database;
    private final List<Path> requests;

    Outside(DemoDatabase database, @Value("${komado.exchange.channels.resident-register.outgoing}") Path register,
            @Value("${komado.exchange.channels.linkage.outgoing}") Path linkage) {
        this.database = database;
        this.requests = List.of(register, linkage);
    }

    boolean isQuiet() {
        return requests.stream().noneMatch(Outside::holdsFiles) && due() == 0;
    }

    private static boolean holdsFiles(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".p7m"));
        } catch (UncheckedIOException | IOException movedMeanwhile) {
            return true;
        }
    }

    private long due() {
        try (var connection = database.ownerConnection(DATABASE); var rows = connection.createStatement().executeQuery(DUE)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            LOG.debug("The book of the other offices cannot be read now: {}", e.getSQLState());
            return 1;
        }
    }
}
