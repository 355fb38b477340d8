package jp.komado.copies.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.komado.copies.CopyContent;
import jp.komado.copies.CopyItem;
import jp.komado.copies.RecordKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Table {@code registered_copy}: what the intermediate server holds for us, as it last confirmed. */
@Component
public class RegisteredCopies {

    private final JdbcClient jdbc;

    RegisteredCopies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Registered> all() {
        Map<String, Registered> copies = new HashMap<>();
        jdbc.sql("select * from komado.registered_copy").query(RegisteredCopies::registered).stream()
            .forEach(copy -> copies.put(copy.key().value(), copy));
        return copies;
    }

    /** The copy under a key. */
    public Optional<Registered> find(String key) {
        return jdbc.sql("select * from komado.registered_copy where record_key = :key").param("key", key).query(RegisteredCopies::registered)
            .optional();
    }

    List<Registered> ofCase(UUID caseId) {
        return jdbc.sql("select * from komado.registered_copy where case_id = :case order by record_key").param("case", caseId)
            .query(RegisteredCopies::registered).list();
    }

    void keep(CopyItem item, LocalDate on) {
        jdbc.sql("""
            insert into komado.registered_copy (record_key, person_id, case_id, integrated_number, content, registered_on, item_id)
            values (:key, :person, :case, :integrated, :content, :on, :item)
            on conflict (record_key) do update set person_id = excluded.person_id, case_id = excluded.case_id,
                integrated_number = excluded.integrated_number, content = excluded.content, registered_on = excluded.registered_on,
                item_id = excluded.item_id, again = false""")
            .param("key", item.key().value()).param("person", item.personId()).param("case", item.caseId())
            .param("integrated", item.integratedNumber()).param("content", item.content() == null ? null : item.content().line())
            .param("on", on).param("item", item.id()).update();
    }

    void remove(RecordKey key) {
        jdbc.sql("delete from komado.registered_copy where record_key = :key").param("key", key.value()).update();
    }

    /** The next run sends these again, whatever was registered. */
    void again(Collection<String> keys) {
        if (!keys.isEmpty()) {
            jdbc.sql("update komado.registered_copy set again = true where record_key in (:keys)").param("keys", keys).update();
        }
    }

    private static Registered registered(ResultSet row, int number) throws SQLException {
        var content = row.getString("content");
        return new Registered(new RecordKey(row.getString("record_key")), row.getObject("person_id", UUID.class),
            row.getObject("case_id", UUID.class), row.getString("integrated_number"), content == null ? null : CopyContent.parse(content),
            row.getDate("registered_on").toLocalDate(), row.getBoolean("again"));
    }

    /**
     * A copy.
     *
     * @param personId null once the person is erased here
     * @param content null once the person is erased here
     * @param again whether it is to be sent again although nothing changed here
     */
    public record Registered(RecordKey key, @Nullable UUID personId, @Nullable UUID caseId, String integratedNumber,
                             @Nullable CopyContent content, LocalDate registeredOn, boolean again) {
    }
}
