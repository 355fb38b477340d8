package jp.komado.claims.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/** A stored line that has to be checked. */
record DueLine(UUID id, long seq, UUID month, ClaimRecord record) {

    static final String COLUMNS = """
        line.id, line.seq, line.claim_month_id, line.record_number, line.payer, month.billing_month, line.service_month, line.public_payer_number,
        line.recipient_number, line.birth_date, line.sex, line.insurer_number, line.institution_code, line.department, line.in_out,
        line.receipt_kind, line.special_notes, line.days, line.total_points, line.public_points, line.burden_percent, line.insurer_copay_yen,
        line.patient_share_yen, line.public_amount_yen, line.meal_count, line.meal_amount_yen, line.meal_patient_yen, line.meal_public_yen,
        line.claim_kind, line.result_kind, line.adjust_reason, line.original_record""";
    static final String TABLES = "komado.claim_line line join komado.claim_month month on month.id = line.claim_month_id";

    static DueLine read(ResultSet row) throws SQLException {
        int sex = row.getInt("sex");
        var sexOrNone = row.wasNull() ? null : Integer.valueOf(sex);
        return new DueLine(row.getObject("id", UUID.class), row.getLong("seq"), row.getObject("claim_month_id", UUID.class), new ClaimRecord(
            row.getString("record_number"), row.getInt("payer"), month(row, "billing_month"), month(row, "service_month"),
            row.getString("public_payer_number"), row.getString("recipient_number"), row.getObject("birth_date", LocalDate.class), sexOrNone,
            row.getString("insurer_number"), row.getString("institution_code"), row.getString("department"), row.getInt("in_out"),
            row.getString("receipt_kind"), row.getString("special_notes"), row.getInt("days"), row.getLong("total_points"),
            row.getLong("public_points"), row.getInt("burden_percent"), row.getLong("insurer_copay_yen"), row.getLong("patient_share_yen"),
            row.getLong("public_amount_yen"), row.getInt("meal_count"), row.getLong("meal_amount_yen"), row.getLong("meal_patient_yen"),
            row.getLong("meal_public_yen"), row.getInt("claim_kind"), row.getString("result_kind"), row.getString("adjust_reason"),
            row.getString("original_record")));
    }

    boolean reversal() {
        return record.claimKind() == ClaimRecord.ADJUSTMENT;
    }

    private static YearMonth month(ResultSet row, String column) throws SQLException {
        return YearMonth.from(row.getObject(column, LocalDate.class));
    }
}
