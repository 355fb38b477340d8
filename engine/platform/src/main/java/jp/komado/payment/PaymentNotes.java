package jp.komado.payment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.komado.claims.Payer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** What people wrote about the payment of a month: how differences were resolved, and that it is closed. */
@Component
class PaymentNotes {

    private final JdbcClient jdbc;

    PaymentNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void resolved(UUID claimMonthId, @Nullable Payer payer, ResolutionAction action, String reason, String by, Instant at) {
        jdbc.sql("""
                insert into komado.payment_resolution (id, claim_month_id, payer, action, reason, resolved_by, resolved_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
            .params(UUID.randomUUID(), claimMonthId, payer == null ? null : payer.code(), action.name(), reason, by, Timestamp.from(at)).update();
    }

    List<Resolution> resolutions(UUID claimMonthId) {
        return jdbc.sql("select * from komado.payment_resolution where claim_month_id = ? order by resolved_at").param(claimMonthId)
            .query((row, i) -> new Resolution(row.getObject("payer") == null ? null : Payer.of(row.getInt("payer")),
                ResolutionAction.valueOf(row.getString("action")), row.getString("reason"), row.getString("resolved_by"),
                row.getTimestamp("resolved_at").toInstant())).list();
    }

    void closed(UUID claimMonthId, String by, Instant at, @Nullable String note) {
        jdbc.sql("insert into komado.payment_closing (claim_month_id, closed_by, closed_at, note) values (?, ?, ?, ?)")
            .params(claimMonthId, by, Timestamp.from(at), note).update();
    }

    void reported(UUID claimMonthId, UUID document) {
        jdbc.sql("update komado.payment_closing set document_id = ? where claim_month_id = ? and document_id is null").params(document, claimMonthId)
            .update();
    }

    Optional<Closing> closing(UUID claimMonthId) {
        return jdbc.sql("select * from komado.payment_closing where claim_month_id = ?").param(claimMonthId)
            .query((row, i) -> new Closing(row.getString("closed_by"), row.getTimestamp("closed_at").toInstant(), row.getString("note"),
                row.getObject("document_id", UUID.class))).optional();
    }

    record Resolution(@Nullable Payer payer, ResolutionAction action, String reason, String by, Instant at) {
    }

    record Closing(String by, Instant at, @Nullable String note, @Nullable UUID documentId) {
    }
}
