package jp.komado.copies.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.komado.copies.CopyContent;
import jp.komado.copies.CopyItem;
import jp.komado.copies.CopyItem.State;
import jp.komado.copies.CopyOperation;
import jp.komado.copies.RecordKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Table {@code copy_item}: the records of the runs. */
@Component
public class ItemStore {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    ItemStore(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    void add(List<CopyItem> items) {
        template.batchUpdate("""
            insert into komado.copy_item (id, run_id, position, record_key, person_id, case_id, operation, reason, integrated_number, content,
                                          issued_on, state, problem)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            items.stream().map(item -> new Object[] {item.id(), item.runId(), item.position(), item.key().value(), item.personId(),
                item.caseId(), item.operation().name(), item.reason().name(), item.integratedNumber(),
                item.content() == null ? null : item.content().line(), item.issuedOn() == null ? null : Date.valueOf(item.issuedOn()),
                item.state().name(), item.problem()}).toList());
    }

    void placed(UUID id, long inquiryNumber) {
        jdbc.sql("update komado.copy_item set state = 'PLACED', inquiry_number = :number where id = :id").param("id", id)
            .param("number", inquiryNumber).update();
    }

    void settled(UUID id, State state, @Nullable String problem, LocalDate on, String shipmentNumber) {
        jdbc.sql("""
            update komado.copy_item set state = :state, problem = :problem, settled_on = :on, shipment_number = :shipment
            where id = :id""").param("id", id).param("state", state.name()).param("problem", problem).param("on", on)
            .param("shipment", shipmentNumber).update();
    }

    /** The record with this id. */
    public Optional<CopyItem> find(UUID id) {
        return jdbc.sql("select * from komado.copy_item where id = :id").param("id", id).query(ItemStore::item).optional();
    }

    /** The record of a key whose answer is awaited: the server may know it already. */
    Optional<CopyItem> onTheWay(String key) {
        return jdbc.sql("select * from komado.copy_item where record_key = :key and state = 'PLACED'").param("key", key).query(ItemStore::item)
            .optional();
    }

    List<CopyItem> ofRun(UUID runId) {
        return jdbc.sql("select * from komado.copy_item where run_id = :run order by position").param("run", runId).query(ItemStore::item).list();
    }

    List<CopyItem> ofCase(UUID caseId) {
        return jdbc.sql("select * from komado.copy_item where case_id = :case order by seq desc").param("case", caseId).query(ItemStore::item)
            .list();
    }

    boolean isAnswered(UUID runId) {
        return !jdbc.sql("select exists (select from komado.copy_item where run_id = :run and state in ('COLLECTED', 'PLACED'))")
            .param("run", runId).query(Boolean.class).single();
    }

    /** The keys of what is on its way. */
    Set<String> onTheWay() {
        return new HashSet<>(jdbc.sql("select record_key from komado.copy_item where state in ('COLLECTED', 'PLACED')").query(String.class).list());
    }

    /** The keys of what was not registered the last time it was tried. */
    Set<String> failed() {
        return new HashSet<>(jdbc.sql("""
            select record_key from (select distinct on (record_key) record_key, state from komado.copy_item order by record_key, seq desc) newest
            where state in ('HELD', 'ERROR')""").query(String.class).list());
    }

    /** How many records of which state each of these runs has; by run, then by state and operation. */
    Map<UUID, CopyCounts> counts(List<UUID> runs) {
        Map<UUID, CopyCounts> counts = new HashMap<>();
        if (!runs.isEmpty()) {
            jdbc.sql("""
                select run_id, count(*), count(*) filter (where state = 'DONE' and operation = 'REGISTER'),
                       count(*) filter (where state = 'DONE' and operation = 'DELETE'),
                       count(*) filter (where state in ('COLLECTED', 'PLACED')), count(*) filter (where state = 'HELD'),
                       count(*) filter (where state = 'ERROR')
                from komado.copy_item where run_id in (:runs) group by run_id""").param("runs", runs)
                .query((RowCallbackHandler) row -> counts.put(row.getObject(1, UUID.class), new CopyCounts(row.getInt(2), row.getInt(3),
                    row.getInt(4), row.getInt(5), row.getInt(6), row.getInt(7))));
        }
        return counts;
    }

    /** The shipments by which a run's records were answered. */
    List<String> shipments(UUID runId) {
        return jdbc.sql("select distinct shipment_number from komado.copy_item where run_id = :run and shipment_number is not null order by 1")
            .param("run", runId).query(String.class).list();
    }

    /** The first and the last of the inquiry numbers under which an answer is awaited. */
    List<Long> awaited(UUID runId) {
        return jdbc.sql("""
            select unnest(array[min(inquiry_number), max(inquiry_number)]) from komado.copy_item where run_id = :run and state = 'PLACED'""")
            .param("run", runId).query(Long.class).list().stream().filter(Objects::nonNull).distinct().toList();
    }

    /** Nothing that tells who it was stays once the copy of an erased person is deleted. */
    void forget(RecordKey key) {
        jdbc.sql("update komado.copy_item set integrated_number = null where record_key = :key and person_id is null").param("key", key.value())
            .update();
    }

    private static CopyItem item(ResultSet row, int number) throws SQLException {
        var content = row.getString("content");
        return new CopyItem(row.getObject("id", UUID.class), row.getObject("run_id", UUID.class), row.getInt("position"),
            new RecordKey(row.getString("record_key")), row.getObject("person_id", UUID.class), row.getObject("case_id", UUID.class),
            CopyOperation.valueOf(row.getString("operation")), CopyItem.Reason.valueOf(row.getString("reason")),
            row.getString("integrated_number"), content == null ? null : CopyContent.parse(content),
            row.getObject("issued_on", LocalDate.class), State.valueOf(row.getString("state")), row.getString("problem"),
            row.getObject("inquiry_number", Long.class), row.getObject("settled_on", LocalDate.class));
    }

    /** The figures of a run: all of it is one of the others. */
    public record CopyCounts(int records, int registered, int deleted, int awaited, int held, int errors) {

        static final CopyCounts NONE = new CopyCounts(0, 0, 0, 0, 0, 0);
    }
}
