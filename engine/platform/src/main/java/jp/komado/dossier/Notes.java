package jp.komado.dossier;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.komado.access.CurrentUsers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes of the staff on a case. They may name people, so they are read through the gate only. */
@Component
public class Notes {

    private final JdbcClient jdbc;
    private final CurrentUsers currentUsers;
    private final Clock clock;

    Notes(JdbcClient jdbc, CurrentUsers currentUsers, Clock clock) {
        this.jdbc = jdbc;
        this.currentUsers = currentUsers;
        this.clock = clock;
    }

    /** Keeps what somebody wrote in a form besides its data; nothing written, nothing kept. */
    @Transactional
    public void keep(UUID caseId, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            add(caseId, text.strip());
        }
    }

    @Transactional
    NoteView add(UUID caseId, String text) {
        var author = currentUsers.require();
        var note = new NoteView(UUID.randomUUID(), clock.instant(), author.name(), text);
        jdbc.sql("insert into komado.case_note (id, case_id, at, author_id, author_name, text) values (?, ?, ?, ?, ?, ?)")
            .params(note.id(), caseId, Timestamp.from(note.at()), author.id(), author.name(), text).update();
        return note;
    }

    @Transactional(readOnly = true)
    List<NoteView> of(UUID caseId) {
        return jdbc.sql("select id, at, author_name, text from komado.case_note where case_id = ? order by at, id")
            .param(caseId)
            .query((row, n) -> new NoteView(row.getObject("id", UUID.class), row.getTimestamp("at").toInstant(),
                row.getString("author_name"), row.getString("text")))
            .list();
    }
}
