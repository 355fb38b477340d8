package jp.komado.linkage.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.komado.linkage.Information;
import jp.komado.linkage.Inquiry;
import jp.komado.linkage.ResponseCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Table {@code linkage_inquiry}. */
@Component
public class InquiryStore {

    private final JdbcClient jdbc;

    InquiryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The inquiries of a case, the newest first. */
    public List<Inquiry> ofCase(UUID caseId) {
        return jdbc.sql("select * from komado.linkage_inquiry where case_id = :case order by seq desc").param("case", caseId)
            .query(InquiryStore::inquiry).list();
    }

    /** The inquiry with this id. */
    public Optional<Inquiry> find(UUID id) {
        return jdbc.sql("select * from komado.linkage_inquiry where id = :id").param("id", id).query(InquiryStore::inquiry).optional();
    }

    List<Inquiry> open(UUID caseId, String kind) {
        return ofCase(caseId).stream().filter(inquiry -> inquiry.kind().equals(kind) && inquiry.isOpen()).toList();
    }

    List<Inquiry> openOf(String kind, Information information) {
        return jdbc.sql("select * from komado.linkage_inquiry where kind = :kind and information = :information and state = 'OPEN' order by seq")
            .param("kind", kind).param("information", information.name()).query(InquiryStore::inquiry).list();
    }

    void add(Inquiry inquiry) {
        jdbc.sql("""
            insert into komado.linkage_inquiry (id, case_id, person_id, need_id, kind, information, fiscal_year, provider, inquiry_number,
                                                asked_on, asked_at, asked_by, state)
            values (:id, :case, :person, :need, :kind, :information, :year, :provider, :number, :on, :at, :by, 'OPEN')""")
            .param("id", inquiry.id()).param("case", inquiry.caseId()).param("person", inquiry.personId()).param("need", inquiry.needId())
            .param("kind", inquiry.kind()).param("information", inquiry.information() == null ? null : inquiry.information().name())
            .param("year", inquiry.fiscalYear()).param("provider", inquiry.provider()).param("number", inquiry.number())
            .param("on", inquiry.askedOn()).param("at", Timestamp.from(inquiry.askedAt())).param("by", inquiry.askedBy()).update();
    }

    void answered(Inquiry inquiry, Inquiry.State state, String response, LocalDate answeredOn, @Nullable String shipmentNumber) {
        jdbc.sql("""
            update komado.linkage_inquiry set state = :state, response = :response, answered_on = :on, shipment_number = :shipment
            where id = :id""")
            .param("id", inquiry.id()).param("state", state.name()).param("response", response).param("on", answeredOn)
            .param("shipment", shipmentNumber).update();
    }

    void cancelled(Inquiry inquiry) {
        jdbc.sql("update komado.linkage_inquiry set state = 'CANCELLED' where id = :id").param("id", inquiry.id()).update();
    }

    /** Whether information about one of these people was ever refused for somebody's protection. */
    boolean isProtected(Collection<UUID> people) {
        return !people.isEmpty() && jdbc.sql("""
            select exists (select from komado.linkage_inquiry where person_id in (:people) and response = :refused)""")
            .param("people", people).param("refused", ResponseCode.REFUSED_NONDISCLOSURE.name()).query(Boolean.class).single();
    }

    /** Whether information about this person was ever refused for somebody's protection. */
    public boolean isProtected(UUID personId) {
        return isProtected(List.of(personId));
    }

    private static Inquiry inquiry(ResultSet row, int number) throws SQLException {
        var information = row.getString("information");
        var answeredOn = row.getDate("answered_on");
        return new Inquiry(row.getObject("id", UUID.class), row.getObject("case_id", UUID.class), row.getObject("person_id", UUID.class),
            row.getObject("need_id", UUID.class), row.getString("kind"), information == null ? null : Information.valueOf(information),
            row.getObject("fiscal_year", Integer.class), row.getString("provider"), row.getLong("inquiry_number"),
            row.getDate("asked_on").toLocalDate(), row.getTimestamp("asked_at").toInstant(), row.getString("asked_by"),
            Inquiry.State.valueOf(row.getString("state")), row.getString("response"), answeredOn == null ? null : answeredOn.toLocalDate(),
            row.getString("shipment_number"));
    }
}
