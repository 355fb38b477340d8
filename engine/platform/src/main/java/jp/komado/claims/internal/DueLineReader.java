package jp.komado.claims.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import org.springframework.batch.item.ExecutionContext;
import org.springframework.batch.item.ItemStreamReader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.lang.Nullable;

/** Reads the lines due in a month, those that take others back or the rest, in the order in which they were received, a page at a time, and goes on where it was interrupted. */
final class DueLineReader implements ItemStreamReader<DueLine> {

    private static final String LAST = "claims.last-seq";
    private static final String PAGE = "select " + DueLine.COLUMNS + " from " + DueLine.TABLES
        + " where line.due_month_id = ? and line.state = 'RECEIVED' and line.seq > ? and (line.claim_kind = 4) = ?"
        + " order by line.seq limit ?";

    private final JdbcTemplate database;
    private final UUID month;
    private final boolean takingBack;
    private final int page;
    private final Deque<DueLine> read = new ArrayDeque<>();
    private long last;

    DueLineReader(JdbcTemplate database, UUID month, boolean takingBack, int page) {
        this.database = database;
        this.month = month;
        this.takingBack = takingBack;
        this.page = page;
    }

    @Override
    public void open(ExecutionContext context) {
        last = context.getLong(LAST, 0);
        read.clear();
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(LAST, last);
    }

    @Override
    @Nullable
    public DueLine read() {
        if (read.isEmpty()) {
            read.addAll(database.query(PAGE, (row, i) -> DueLine.read(row), month, last, takingBack, page));
        }
        var line = read.poll();
        if (line != null) {
            last = line.seq();
        }
        return line;
    }
}
