package jp.komado.claims.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import jp.komado.claims.ExceptionOutcome;
import org.springframework.lang.Nullable;

/** Held lines of one recipient number and service month, as stored. */
record ClaimException(UUID id, String number, UUID month, String recipientNumber, YearMonth service, @Nullable UUID personId, int lines,
                      long amountYen, State state, @Nullable ExceptionOutcome outcome, @Nullable String correctedNumber, @Nullable String reason) {

    enum State { OPEN, DECIDED, APPLIED }

    static ClaimException read(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new ClaimException(row.getObject("id", UUID.class), row.getString("number"), row.getObject("claim_month_id", UUID.class),
            row.getString("recipient_number"), YearMonth.from(row.getObject("service_month", LocalDate.class)), row.getObject("person_id", UUID.class),
            row.getInt("lines"), row.getLong("amount_yen"), State.valueOf(row.getString("state")),
            outcome == null ? null : ExceptionOutcome.valueOf(outcome), row.getString("corrected_recipient_number"), row.getString("reason"));
    }

    /** The number under which the lines count. */
    String effectiveNumber() {
        return correctedNumber == null ? recipientNumber : correctedNumber;
    }
}
