package jp.komado.copies.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.komado.copies.Provision;
import jp.komado.copies.Provision.Reason;
import jp.komado.copies.Provision.State;
import jp.komado.copies.Provision.Trouble;
import jp.komado.copies.Provision.Way;
import jp.komado.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Table {@code provision}. */
@Component
public class ProvisionStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    ProvisionStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Provision provision) {
        jdbc.sql("""
            insert into komado.provision (id, number, recipient, way, reference, body, record_key, person_id, case_id, integrated_number, items,
                basis, asked_at, state, reason, problem, provided_on, letter_number, requested_by, note)
            values (:id, :number, :recipient, :way, :reference, :body, :key, :person, :case, :integrated, :items, :basis, :asked, :state, :reason,
                :problem, :provided, :letter, :by, :note)""")
            .param("id", provision.id()).param("number", provision.number()).param("recipient", provision.recipient())
            .param("way", provision.way().name()).param("reference", provision.reference()).param("body", provision.body())
            .param("key", provision.recordKey()).param("person", provision.personId()).param("case", provision.caseId())
            .param("integrated", provision.integratedNumber()).param("items", provision.items()).param("basis", provision.basis())
            .param("asked", Timestamp.from(provision.askedAt())).param("state", provision.state().name())
            .param("reason", provision.reason().name()).param("problem", provision.problem() == null ? null : provision.problem().name())
            .param("provided", provision.providedOn()).param("letter", provision.letterNumber()).param("by", provision.requestedBy())
            .param("note", provision.note()).update();
    }

    /** The provision with this id; 404 if there is none. */
    public Provision find(UUID id) {
        return known(id).orElseThrow(() -> Problem.notFound("copies.problem.no-provision"));
    }

    Optional<Provision> known(UUID id) {
        return jdbc.sql("select * from komado.provision where id = :id").param("id", id).query(ProvisionStore::provision).optional();
    }

    List<Provision> known(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of()
            : jdbc.sql("select * from komado.provision where id in (:ids)").param("ids", ids).query(ProvisionStore::provision).list();
    }

    Optional<Provision> withReference(String reference) {
        return jdbc.sql("select * from komado.provision where reference = :reference").param("reference", reference)
            .query(ProvisionStore::provision).optional();
    }

    Provision lock(UUID id) {
        return jdbc.sql("select * from komado.provision where id = :id for no key update").param("id", id).query(ProvisionStore::provision)
            .optional().orElseThrow(() -> Problem.notFound("copies.problem.no-provision"));
    }

    /** @param after number of the provision after which the page begins; null for the newest */
    List<Provision> newest(@Nullable String recipient, @Nullable State state, boolean onlyProblems, @Nullable String after, int limit) {
        return jdbc.sql("""
            select * from komado.provision
            where (cast(:recipient as text) is null or recipient = :recipient) and (cast(:state as text) is null or state = :state)
              and (not :problems or problem is not null)
              and (cast(:after as text) is null
                   or (asked_at, number) < (select last.asked_at, last.number from komado.provision last where last.number = :after))
            order by asked_at desc, number desc limit :limit""").param("recipient", recipient).param("state", state == null ? null : state.name())
            .param("problems", onlyProblems).param("after", after).param("limit", limit).query(ProvisionStore::provision).list();
    }

    List<Provision> ofCase(UUID caseId) {
        return jdbc.sql("select * from komado.provision where case_id = :case order by asked_at desc, number desc").param("case", caseId)
            .query(ProvisionStore::provision).list();
    }

    void decided(UUID id, State state, String by, @Nullable String note) {
        jdbc.sql("""
            update komado.provision set state = :state, decided_by = :by, decided_at = :at, note = coalesce(:note, note) where id = :id""")
            .param("id", id).param("state", state.name()).param("by", by).param("at", Timestamp.from(clock.instant())).param("note", note)
            .update();
    }

    void placed(UUID id, long inquiryNumber) {
        jdbc.sql("update komado.provision set inquiry_number = :number where id = :id").param("id", id).param("number", inquiryNumber).update();
    }

    void provided(UUID id, LocalDate on) {
        jdbc.sql("update komado.provision set state = 'PROVIDED', provided_on = :on where id = :id").param("id", id).param("on", on).update();
    }

    void delivered(UUID id, LocalDate on) {
        jdbc.sql("update komado.provision set delivered_on = :on where id = :id").param("id", id).param("on", on).update();
    }

    void trouble(UUID id, Trouble trouble) {
        jdbc.sql("update komado.provision set problem = :problem where id = :id").param("id", id).param("problem", trouble.name()).update();
    }

    private static Provision provision(ResultSet row, int number) throws SQLException {
        var problem = row.getString("problem");
        return new Provision(row.getObject("id", UUID.class), row.getString("number"), row.getString("recipient"),
            Way.valueOf(row.getString("way")), row.getString("reference"), row.getString("body"), row.getString("record_key"),
            row.getObject("person_id", UUID.class), row.getObject("case_id", UUID.class), row.getString("integrated_number"),
            row.getString("items"), row.getString("basis"), row.getTimestamp("asked_at").toInstant(), State.valueOf(row.getString("state")),
            Reason.valueOf(row.getString("reason")), problem == null ? null : Trouble.valueOf(problem),
            row.getObject("provided_on", LocalDate.class), row.getString("letter_number"), row.getString("requested_by"),
            row.getString("decided_by"), instant(row), row.getString("note"), row.getObject("inquiry_number", Long.class),
            row.getObject("delivered_on", LocalDate.class));
    }

    @Nullable
    private static Instant instant(ResultSet row) throws SQLException {
        var at = row.getTimestamp("decided_at");
        return at == null ? null : at.toInstant();
    }
}
