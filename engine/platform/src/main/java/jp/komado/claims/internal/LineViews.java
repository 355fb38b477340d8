package jp.komado.claims.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.access.Right;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.claims.ExceptionOutcome;
import jp.komado.claims.Payer;
import jp.komado.dossier.Persons;
import jp.komado.problem.Messages;
import jp.komado.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lines on the screen, through the gate: one row in the log for each page. */
@Component
public class LineViews {

    private static final String WHAT = "claim-lines";
    private static final String SELECT = """
        select line.*, own.billing_month as own_month, exception.number as exception_number from komado.claim_line line
        join komado.claim_month own on own.id = line.claim_month_id
        left join komado.claim_exception exception on exception.id = line.exception_id
        """;

    private final JdbcClient database;
    private final Persons persons;
    private final PersonalDataGate gate;
    private final Messages messages;

    LineViews(JdbcClient database, Persons persons, PersonalDataGate gate, Messages messages) {
        this.database = database;
        this.persons = persons;
        this.gate = gate;
        this.messages = messages;
    }

    /** What became of a line. */
    public enum LineState { RECEIVED, PAYABLE, HELD, CARRIED, RETURNED }

    /** Which lines of a month are wanted; null means all. */
    public record Wanted(@Nullable Payer payer, @Nullable String code, @Nullable LineState state, @Nullable String recipientNumber) {
    }

    /** A finding in words. */
    public record FindingView(String code, String text, boolean held, ExceptionOutcome suggestion, long measure) {
    }

    /** A line; points and whole yen. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LineView(
        UUID id, long seq, int lineNumber, Payer payer, String recordNumber, YearMonth billing, YearMonth service, String recipientNumber,
        String institutionCode, boolean inpatient, int days, long totalPoints, long publicPoints, int burdenPercent, long insurerCopayYen,
        long patientShareYen, long publicAmountYen, int mealCount, long mealAmountYen, long mealPublicYen, int claimKind, LineState state,
        @Nullable String code, @Nullable UUID personId, @Nullable UUID exceptionId, @Nullable String exceptionNumber, List<FindingView> findings) {
    }

    /** A line with every column as received. */
    public record LineDetail(LineView line, Map<String, String> received) {
    }

    /** The lines that a month has to deal with, after one of them. */
    @Transactional(readOnly = true)
    public List<LineView> page(UUID month, Wanted wanted, long after, int limit) {
        var found = database.sql(SELECT + """
                where line.due_month_id = :month and line.seq > :after
                  and (:payer::int is null or line.payer = :payer) and (:code::text is null or line.result_code = :code)
                  and (:state::text is null or line.state = :state) and (:number::text is null or line.recipient_number = :number)
                order by line.seq limit :limit""")
            .param("month", month).param("after", after).param("payer", wanted.payer() == null ? null : wanted.payer().code())
            .param("code", wanted.code()).param("state", wanted.state() == null ? null : wanted.state().name())
            .param("number", wanted.recipientNumber()).param("limit", limit)
            .query((row, i) -> Row.read(row)).list();
        return show(found);
    }

    /** The lines of an exception, for its form; the task's own look is in the log already. */
    @Transactional(readOnly = true)
    List<LineView> ofException(UUID exception, int limit) {
        return views(database.sql(SELECT + "where line.exception_id = ? order by line.seq limit ?").params(exception, limit)
            .query((row, i) -> Row.read(row)).list());
    }

    /** One line as received. */
    @Transactional(readOnly = true)
    public LineDetail one(UUID id) {
        var row = database.sql(SELECT + "where line.id = ?").param(id).query((found, i) -> Row.read(found)).optional()
            .orElseThrow(() -> Problem.notFound("claims.problem.no-line"));
        return gate.show(look(List.of(row)), () -> new LineDetail(views(List.of(row)).get(0), received(row.raw)));
    }

    private List<LineView> show(List<Row> found) {
        return gate.show(look(found), () -> views(found));
    }

    private Look look(List<Row> found) {
        var people = found.stream().map(row -> row.view.personId()).filter(Objects::nonNull).collect(Collectors.toSet());
        return new Look(Right.CLAIM_READ, Purpose.CASE_WORK, WHAT, null, persons.logKeys(people));
    }

    private List<LineView> views(List<Row> found) {
        Map<UUID, List<FindingView>> findings = found.isEmpty() ? Map.of() : findings(found.stream().map(row -> row.view.id()).toArray(UUID[]::new));
        return found.stream().map(row -> row.with(findings.getOrDefault(row.view.id(), List.of()))).toList();
    }

    private Map<UUID, List<FindingView>> findings(UUID[] lines) {
        Map<UUID, List<FindingView>> findings = new LinkedHashMap<>();
        database.sql("select line_id, code, held, suggestion, measure from komado.claim_finding where line_id = any(?::uuid[]) order by held desc, code")
            .param(lines).query((row, i) -> findings.computeIfAbsent(row.getObject(1, UUID.class), line -> new ArrayList<>())
                .add(new FindingView(row.getString(2), messages.text("claims.code." + row.getString(2)), row.getBoolean(3),
                    ExceptionOutcome.valueOf(row.getString(4)), row.getLong(5)))).list();
        return findings;
    }

    private static Map<String, String> received(String raw) {
        var columns = ClaimList.HEADER.split(",");
        var cells = raw.split(",", -1);
        Map<String, String> received = new LinkedHashMap<>();
        for (int i = 0; i < columns.length && i < cells.length; i++) {
            received.put(columns[i], cells[i]);
        }
        return received;
    }

    private record Row(LineView view, String raw) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(new LineView(row.getObject("id", UUID.class), row.getLong("seq"), row.getInt("line_number"), Payer.of(row.getInt("payer")),
                row.getString("record_number"), month(row, "own_month"), month(row, "service_month"), row.getString("recipient_number"),
                row.getString("institution_code"), row.getInt("in_out") == 1, row.getInt("days"), row.getLong("total_points"),
                row.getLong("public_points"), row.getInt("burden_percent"), row.getLong("insurer_copay_yen"), row.getLong("patient_share_yen"),
                row.getLong("public_amount_yen"), row.getInt("meal_count"), row.getLong("meal_amount_yen"), row.getLong("meal_public_yen"),
                row.getInt("claim_kind"), LineState.valueOf(row.getString("state")), row.getString("result_code"),
                row.getObject("person_id", UUID.class), row.getObject("exception_id", UUID.class), row.getString("exception_number"), List.of()),
                row.getString("raw"));
        }

        private static YearMonth month(ResultSet row, String column) throws SQLException {
            return YearMonth.from(row.getObject(column, LocalDate.class));
        }

        LineView with(List<FindingView> findings) {
            return new LineView(view.id, view.seq, view.lineNumber, view.payer, view.recordNumber, view.billing, view.service, view.recipientNumber,
                view.institutionCode, view.inpatient, view.days, view.totalPoints, view.publicPoints, view.burdenPercent, view.insurerCopayYen,
                view.patientShareYen, view.publicAmountYen, view.mealCount, view.mealAmountYen, view.mealPublicYen, view.claimKind, view.state,
                view.code, view.personId, view.exceptionId, view.exceptionNumber, findings);
        }
    }
}
