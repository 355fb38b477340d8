package jp.komado.issuance;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import jp.komado.dossier.RecipientHolders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives each person one number for ever. */
@Component
class RecipientNumbers implements RecipientHolders {

    private final JdbcClient database;
    private final Clock clock;

    RecipientNumbers(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The person's number; a new one only for somebody who never had any, even if two cases ask at the same time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RecipientNumber assign(UUID personId) {
        return find(personId).orElseGet(() -> {
            database.sql("select pg_advisory_xact_lock(hashtextextended('recipient-number ' || :person, 0))")
                    .param("person", personId.toString())
                    .query((row, i) -> true)
                    .list();
            return find(personId).orElseGet(() -> assignNext(personId));
        });
    }

    Optional<RecipientNumber> find(UUID personId) {
        return database.sql("select number from komado.recipient_number where person_id = :person")
                .param("person", personId)
                .query(String.class)
                .optional()
                .map(RecipientNumber::new);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UUID> holderOf(String recipientNumber) {
        return database.sql("select person_id from komado.recipient_number where number = :number")
                .param("number", recipientNumber)
                .query(UUID.class)
                .optional();
    }

    void forget(UUID personId) {
        database.sql("delete from komado.recipient_number where person_id = :person").param("person", personId).update();
    }

    private RecipientNumber assignNext(UUID personId) {
        long serial = database.sql("select nextval('komado.recipient_number_serial')").query(Long.class).single();
        RecipientNumber number = RecipientNumber.of(serial);
        database.sql("insert into komado.recipient_number (person_id, number, assigned_at) values (:person, :number, :at)")
                .param("person", personId)
                .param("number", number.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return number;
    }
}
