package jp.komado.linkage.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.komado.linkage.CodeResult;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Table {@code linkage_code}. */
@Component
public class CodeStore {

    private final JdbcClient jdbc;

    CodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What came of the last acquisition for a person. */
    public Optional<Code> of(UUID personId) {
        return jdbc.sql("select * from komado.linkage_code where person_id = :person").param("person", personId).query(CodeStore::code).optional();
    }

    List<Code> of(Collection<UUID> people) {
        return people.isEmpty() ? List.of()
            : jdbc.sql("select * from komado.linkage_code where person_id in (:people)").param("people", people).query(CodeStore::code).list();
    }

    boolean isObtained(UUID personId) {
        return of(personId).filter(code -> code.result().isObtained()).isPresent();
    }

    /** Who else has this integrated number. */
    List<UUID> holders(String integratedNumber, UUID exceptPerson) {
        return jdbc.sql("select person_id from komado.linkage_code where integrated_number = :number and person_id <> :person")
            .param("number", integratedNumber).param("person", exceptPerson).query(UUID.class).list();
    }

    void keep(Code code) {
        jdbc.sql("""
            insert into komado.linkage_code (person_id, integrated_number, result, inquiry_number, answered_on)
            values (:person, :integrated, :result, :number, :on)
            on conflict (person_id) do update set integrated_number = excluded.integrated_number, result = excluded.result,
                inquiry_number = excluded.inquiry_number, answered_on = excluded.answered_on""")
            .param("person", code.personId()).param("integrated", code.integratedNumber()).param("result", code.result().name())
            .param("number", code.inquiryNumber()).param("on", code.answeredOn()).update();
    }

    /** A provider says that there is no code after all. */
    void forget(UUID personId) {
        jdbc.sql("update komado.linkage_code set integrated_number = null, result = :result where person_id = :person")
            .param("result", CodeResult.NOT_REGISTERED.name()).param("person", personId).update();
    }

    private static Code code(ResultSet row, int number) throws SQLException {
        return new Code(row.getObject("person_id", UUID.class), row.getString("integrated_number"), CodeResult.valueOf(row.getString("result")),
            row.getLong("inquiry_number"), row.getDate("answered_on").toLocalDate());
    }

    /** A person's linkage code, which itself stays in the network: we keep the integrated number and the result. */
    public record Code(UUID personId, @Nullable String integratedNumber, CodeResult result, long inquiryNumber, LocalDate answeredOn) {
    }
}
