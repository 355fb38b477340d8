package jp.komado.claims.internal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes lines as received into the database with COPY, in the transaction of the connection. */
final class LineCopy implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final String COLUMNS = """
        id, file_id, line_number, claim_month_id, due_month_id, state, payer, record_number, service_month, public_payer_number, recipient_number,
        birth_date, sex, insurer_number, institution_code, department, in_out, receipt_kind, special_notes, days, total_points, public_points,
        burden_percent, insurer_copay_yen, patient_share_yen, public_amount_yen, meal_count, meal_amount_yen, meal_patient_yen, meal_public_yen,
        claim_kind, result_kind, adjust_reason, original_record, raw""";

    private final CopyIn copy;
    private final UUID file;
    private final UUID month;
    private final StringBuilder buffer = new StringBuilder(BUFFER * 2);

    LineCopy(Connection connection, UUID file, UUID month) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy komado.claim_line (" + COLUMNS + ") from stdin");
        this.file = file;
        this.month = month;
    }

    void add(int number, ClaimRecord line, String raw) throws SQLException {
        cells(UUID.randomUUID(), file, number, month, month, "RECEIVED", line.payer(), line.recordNumber(), line.service().atDay(1),
            line.publicPayerNumber(), line.recipientNumber(), line.birthDate(), line.sex(), line.insurerNumber(), line.institutionCode(),
            line.department(), line.inOut(), line.receiptKind(), line.specialNotes(), line.days(), line.totalPoints(), line.publicPoints(),
            line.burdenPercent(), line.insurerCopayYen(), line.patientShareYen(), line.publicAmountYen(), line.mealCount(), line.mealAmountYen(),
            line.mealPatientYen(), line.mealPublicYen(), line.claimKind(), line.resultKind(), line.adjustReason(), line.originalRecord(), raw);
        if (buffer.length() > BUFFER) {
            flush();
        }
    }

    /** Ends the copy; the lines are visible in the transaction now. */
    void end() throws SQLException {
        flush();
        copy.endCopy();
    }

    /** A copy that was not ended is given up, so that the connection can be rolled back. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void cells(Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                buffer.append('\t');
            }
            cell(values[i]);
        }
        buffer.append('\n');
    }

    private void cell(Object value) {
        if (value == null) {
            buffer.append("\\N");
            return;
        }
        var text = value.toString();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> buffer.append("\\\\");
                case '\t' -> buffer.append("\\t");
                case '\n' -> buffer.append("\\n");
                case '\r' -> buffer.append("\\r");
                default -> buffer.append(c);
            }
        }
    }

    private void flush() throws SQLException {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        buffer.setLength(0);
    }
}
