package jp.komado.exchange.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.komado.exchange.Exchange;
import jp.komado.exchange.NewRequest;
import jp.komado.exchange.PlacedRequest;
import jp.komado.exchange.RequestState;
import jp.komado.exchange.Sender;
import jp.komado.problem.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The outbox: one row for each thing asked. */
@Component
class Requests implements Exchange {

    private static final String COLUMNS = """
            select inquiry_number, kind, channel, key, case_id, state, placed_at, shipment_number, sent_at, answered_at, status
            from komado.exchange_request\s""";

    private final JdbcClient jdbc;
    private final ObjectProvider<Sender> senders;
    private final Clock clock;

    Requests(JdbcClient jdbc, ObjectProvider<Sender> senders, Clock clock) {
        this.jdbc = jdbc;
        this.senders = senders;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long place(NewRequest request) {
        Sender sender = sender(request.kind());
        jdbc.sql("""
                        insert into komado.exchange_request (inquiry_number, kind, channel, key, case_id, person_key, state, placed_at)
                        select nextval('komado.exchange_inquiry_number'), :kind, :channel, :key, :case, :person, 'OPEN', :at
                        where not exists (select 1 from komado.exchange_request where kind = :kind and key = :key)
                        on conflict (kind, key) do nothing""")
                .param("kind", request.kind())
                .param("channel", sender.channel())
                .param("key", request.key())
                .param("case", request.caseId())
                .param("person", request.personKey())
                .param("at", now())
                .update();
        return jdbc.sql("select inquiry_number from komado.exchange_request where kind = :kind and key = :key")
                .param("kind", request.kind())
                .param("key", request.key())
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<PlacedRequest> find(long inquiryNumber) {
        return jdbc.sql(COLUMNS + "where inquiry_number = ?").param(inquiryNumber).query(Requests::row).optional();
    }

    @Override
    public List<PlacedRequest> ofCase(UUID caseId) {
        return jdbc.sql(COLUMNS + "where case_id = ? order by inquiry_number desc").param(caseId).query(Requests::row).list();
    }

    @Override
    @Transactional
    public void cancel(long inquiryNumber, String reason) {
        int changed = jdbc.sql("""
                        update komado.exchange_request set state = 'CANCELLED', cancel_reason = :reason
                        where inquiry_number = :number and state = 'OPEN'""")
                .param("reason", reason)
                .param("number", inquiryNumber)
                .update();
        if (changed == 0) {
            throw Problem.conflict("exchange.problem.not-open");
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void stillOpen(long inquiryNumber) {
        jdbc.sql("update komado.exchange_request set interim = true where inquiry_number = ?").param(inquiryNumber).update();
    }

    /** Who writes requests of a kind. */
    Sender sender(String kind) {
        return senders.stream()
                .filter(sender -> sender.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody sends requests of the kind " + kind));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static PlacedRequest row(java.sql.ResultSet row, int position) throws java.sql.SQLException {
        return new PlacedRequest(row.getLong("inquiry_number"), row.getString("kind"), row.getString("channel"),
                row.getObject("key", UUID.class), row.getObject("case_id", UUID.class), RequestState.valueOf(row.getString("state")),
                instant(row, "placed_at"), row.getString("shipment_number"), instant(row, "sent_at"), instant(row, "answered_at"),
                row.getString("status"));
    }

    @Nullable
    private static Instant instant(java.sql.ResultSet row, String column) throws java.sql.SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
