package jp.komado.dossier;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import jp.komado.access.Right;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Record items that are read as they stand in a room's tables: one query for each, which binds {@code :case} and returns whose value it is, and the value. */
public final class RecordItemQueries implements RecordItemSource {

    private final JdbcClient jdbc;
    private final Right right;
    private final SortedMap<Integer, String> queries = new TreeMap<>();

    public RecordItemQueries(JdbcClient jdbc, Right right) {
        this.jdbc = jdbc;
        this.right = right;
    }

    /** Adds an item. */
    public RecordItemQueries item(int number, String sql) {
        if (queries.putIfAbsent(number, sql) != null) {
            throw new IllegalArgumentException("item " + number + " is read twice");
        }
        return this;
    }

    @Override
    public Set<Integer> numbers() {
        return queries.keySet();
    }

    @Override
    public Right right() {
        return right;
    }

    @Override
    public List<RecordItem> of(UUID caseId) {
        return queries.entrySet().stream().flatMap(query -> jdbc.sql(query.getValue()).param("case", caseId)
            .query((row, i) -> new RecordItem(query.getKey(), row.getString(1), row.getString(2))).list().stream())
            .filter(item -> item.value() != null && !item.value().isBlank()).toList();
    }
}
