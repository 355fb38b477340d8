package jp.komado.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.komado.dossier.RecordItemSource;
import jp.komado.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The 55 record items of the assessment have homes, and the document that says where is true. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RecordItemsTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\| (.+?) \\| (.+?) \\|$");
    private static final Pattern COLUMN = Pattern.compile("`([a-z_]+\\.[a-z_]+\\.[a-z_]+)`");

    @Autowired
    private List<RecordItemSource> rooms;
    @Value("${spring.datasource.url}")
    private String url;

    @Test
    void all_55_items_are_listed_once_and_have_a_home() throws IOException {
        List<MatchResult> rows = rows();

        assertThat(rows.stream().map(row -> Integer.valueOf(row.group(1))).toList())
                .isEqualTo(IntStream.rangeClosed(1, 55).boxed().toList());
        assertThat(rows).allSatisfy(row -> assertThat(row.group(3)).matches("(`[a-z_.]+`(, )?)+"));
    }

    @Test
    void every_named_column_exists() throws IOException, SQLException {
        Set<String> columns = columns();

        assertThat(rows())
                .flatMap(row -> COLUMN.matcher(row.group(3)).results().map(match -> match.group(1)).toList())
                .isNotEmpty()
                .allMatch(columns::contains);
    }

    @Test
    void each_item_is_read_by_one_room_from_columns_that_exist() {
        var numbers = rooms.stream().flatMap(room -> room.numbers().stream()).sorted().toList();

        assertThat(numbers).as("My Number is shown masked by the dossier itself").isEqualTo(IntStream.rangeClosed(2, 55).boxed().toList());
        assertThat(rooms).allSatisfy(room -> assertThat(room.of(UUID.randomUUID())).isEmpty());
    }

    private static List<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(Path.of("../docs/data-model.md"))).results().toList();
    }

    private Set<String> columns() throws SQLException {
        Set<String> found = new TreeSet<>();
        try (Connection connection = TestDatabase.ownerConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select table_schema || '.' || table_name || '.' || column_name from information_schema.columns
                        where table_schema in ('komado', 'vault')
                        """)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
