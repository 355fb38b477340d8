package jp.komado.demo.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into a demo's databases from outside, whether its programs live or not. */
public final class Query {

    public static final String PLATFORM = "postgres";
    static final String COUNTERPARTS = "counterparts";
    private static final int LINE_OF_PORT = 3;

    private Query() {
    }

    /** The first column of what is found. */
    static List<String> ask(Path directory, String database, String question) throws SQLException, IOException {
        var port = Files.readAllLines(directory.resolve("postgres/postmaster.pid")).get(LINE_OF_PORT).trim();
        try (var connection = DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/" + database, "postgres", "");
             var rows = connection.createStatement().executeQuery(question)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** Changes something as the database's owner; for what a test needs to be there. */
    public static void change(Path directory, String database, String statement) throws SQLException, IOException {
        var port = Files.readAllLines(directory.resolve("postgres/postmaster.pid")).get(LINE_OF_PORT).trim();
        try (var connection = DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/" + database, "postgres", "");
             var work = connection.createStatement()) {
            work.execute(statement);
        }
    }

    static long number(Path directory, String database, String question) throws SQLException, IOException {
        return Long.parseLong(ask(directory, database, question).get(0));
    }

    static boolean holds(Path directory, String database, String question) throws SQLException, IOException {
        return ask(directory, database, question).equals(List.of("t"));
    }
}
