package jp.komado.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.komado.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows that a room keeps under the id of a person ({@code person_id}), and its register of holds ({@code ROOM_hold}): what a bean of
 * {@link PersonalData} is made of where nothing more is to be thought of. The bean gives the transactions.
 */
public final class PersonalRows {

    private static final String SCHEMA = "komado.";

    private final JdbcClient jdbc;
    private final String holds;
    private final List<String> tables;

    /**
     * @param room   whose holds they are
     * @param tables the room's tables, without their schema, in the order in which they may be erased
     */
    public PersonalRows(JdbcClient jdbc, String room, List<String> tables) {
        this.jdbc = jdbc;
        this.holds = SCHEMA + room + "_hold";
        this.tables = List.copyOf(tables);
    }

    /** All tables with their schema, that of the holds among them. */
    public Set<String> tables() {
        return Stream.concat(tables.stream().map(SCHEMA::concat), Stream.of(holds)).collect(Collectors.toUnmodifiableSet());
    }

    /** All rows of a person, by table. */
    public Map<String, Object> export(UUID personId) {
        return tables.stream().collect(Collectors.toMap(table -> table, table ->
            jdbc.sql("select * from " + SCHEMA + table + " where person_id = ?").param(personId).query().listOfRows()));
    }

    /** Keeps a person's rows from erasure; a later reason takes the place of the earlier one. */
    public void hold(UUID personId, String reason) {
        jdbc.sql("insert into " + holds + " (person_id, reason) values (?, ?) on conflict (person_id) do update set reason = excluded.reason")
            .params(personId, reason).update();
    }

    /** Refuses with this text if the person's rows are held. */
    public void demandFree(UUID personId, String text) {
        if (jdbc.sql("select exists (select from " + holds + " where person_id = ?)").param(personId).query(Boolean.class).single()) {
            throw Problem.conflict(text);
        }
    }

    /** Erases all rows of a person and tells how many; whether they are free is asked before. */
    public int erase(UUID personId) {
        return tables.stream().mapToInt(table -> jdbc.sql("delete from " + SCHEMA + table + " where person_id = ?").param(personId).update()).sum();
    }
}
