package jp.komado.counterparts.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps the script across restarts; the first one comes with the program or its configuration. */
public class Scripts {

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;
    private final Clock clock;
    private final Resource first;

    public Scripts(JdbcTemplate jdbc, ObjectMapper json, Clock clock, Resource first) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.first = first;
    }

    /** The script that holds now. */
    public Script current() {
        return read(text());
    }

    /** The script as it was written. */
    public String text() {
        return jdbc.queryForList("select content from script", String.class).stream().findFirst().orElseGet(this::first);
    }

    /** @throws IllegalArgumentException if it is not a script; the old one holds then */
    public Script replace(String content) {
        var script = read(content);
        store(content);
        return script;
    }

    /** Changes what holds, such as whether faults are on. */
    public Script change(UnaryOperator<Script> change) {
        var changed = change.apply(current());
        try {
            store(json.writerWithDefaultPrettyPrinter().writeValueAsString(changed));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return changed;
    }

    private void store(String content) {
        jdbc.update("insert into script (content, changed_at) values (?, ?) on conflict (only_row) do update set content = excluded.content,"
            + " changed_at = excluded.changed_at", content, Timestamp.from(clock.instant()));
    }

    private Script read(String content) {
        try {
            return json.readValue(content, Script.class);
        } catch (JsonProcessingException e) {
            var cause = e.getCause() instanceof IllegalArgumentException refused ? refused.getMessage() : e.getOriginalMessage();
            throw new IllegalArgumentException("台本が読めません: " + cause, e);
        }
    }

    private String first() {
        try {
            return first.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
