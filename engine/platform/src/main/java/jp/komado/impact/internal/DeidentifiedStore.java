package jp.komado.impact.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.komado.cap.DeidentifiedCase;
import jp.komado.dossier.InsuranceKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tables {@code impact_generation}, {@code impact_intake} and {@code impact_case}: filled as a whole, read in the order of keys, thrown away. */
@Component
class DeidentifiedStore {

    private static final String COLUMNS = "generation_id, key, application_month, insurance_kind, insured_person_known, severe, life_support,"
        + " hemophilia, public_assistance, tier_chosen, members, monthly_cap_yen, tier";
    private static final TypeReference<List<DeidentifiedCase.Member>> MEMBERS = new TypeReference<>() { };

    private final JdbcTemplate database;
    private final ObjectMapper json;
    private final ObjectReader members;
    private final Clock clock;
    private final ImpactProperties properties;

    DeidentifiedStore(JdbcTemplate database, ObjectMapper json, Clock clock, ImpactProperties properties) {
        this.database = database;
        this.json = json;
        this.members = json.readerFor(MEMBERS);
        this.clock = clock;
        this.properties = properties;
    }

    /** A row of the store. */
    record Row(UUID key, DeidentifiedCase content) {
    }

    /**
     * A filling that is under way.
     *
     * @param position the case that was read last, null before the first
     */
    record Filling(UUID id, @Nullable UUID position) {
    }

    /** The newest filling that is fresh enough. */
    @Transactional(readOnly = true)
    Optional<UUID> fresh() {
        return database.queryForList("select id from komado.impact_generation where state = 'READY' and ready_at > ? order by ready_at desc limit 1",
            UUID.class, oldest()).stream().findFirst();
    }

    /** The filling that is under way, unless it was left lying for too long. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Filling> filling() {
        return database.query("select id, position from komado.impact_generation where state = 'FILLING' and begun_at > ?",
            (row, i) -> new Filling(row.getObject(1, UUID.class), row.getObject(2, UUID.class)), oldest()).stream().findFirst();
    }

    /** Begins a filling in place of one that was left lying. */
    @Transactional(propagation = Propagation.MANDATORY)
    Filling begin() {
        database.update("delete from komado.impact_intake");
        database.update("delete from komado.impact_generation where state = 'FILLING'");
        var id = UUID.randomUUID();
        database.update("insert into komado.impact_generation (id, state, begun_at) values (?, 'FILLING', ?)", id, Timestamp.from(clock.instant()));
        return new Filling(id, null);
    }

    /** Takes cases in, and notes up to where was read; how many of those that were read are none. */
    @Transactional(propagation = Propagation.MANDATORY)
    void take(Filling filling, List<DeidentifiedCase> cases, int leftOut, UUID position) {
        add("komado.impact_intake", filling.id(), cases);
        database.update("update komado.impact_generation set position = ?, cases = cases + ?, left_out = left_out + ? where id = ?",
            position, cases.size(), leftOut, filling.id());
    }

    /** The filling is complete and takes the place of all others that nobody reads. */
    @Transactional(propagation = Propagation.MANDATORY)
    void publish(Filling filling) {
        database.update("insert into komado.impact_case (" + COLUMNS + ") select " + COLUMNS + " from komado.impact_intake order by key");
        database.update("delete from komado.impact_intake");
        database.update("update komado.impact_generation set state = 'READY', position = null, ready_at = ? where id = ?",
            Timestamp.from(clock.instant()), filling.id());
        drop("id <> ?", filling.id());
    }

    /** Throws away what is too old for another question. */
    @Transactional
    void dropStale() {
        drop("ready_at <= ?", oldest());
    }

    private void drop(String which, Object parameter) {
        database.update("delete from komado.impact_generation g where state = 'READY' and " + which + " and not exists (select from"
            + " komado.impact_evaluation e where e.generation_id = g.id and e.state in ('QUEUED', 'RUNNING'))", parameter);
    }

    /** Rows in the order of their keys. */
    @Transactional(readOnly = true)
    List<Row> page(UUID generation, @Nullable UUID after, int limit) {
        return database.query("select " + COLUMNS + " from komado.impact_case where generation_id = ? and key > ? order by key limit ?",
            this::row, generation, after == null ? new UUID(0, 0) : after, limit);
    }

    /** Puts rows into the store as they are; for a filling, and for measurements with families that never were. */
    void add(String table, UUID generation, List<DeidentifiedCase> cases) {
        var sql = "insert into " + table + " (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)";
        database.batchUpdate(sql, cases, cases.size() + 1, (statement, one) -> {
            int i = 1;
            statement.setObject(i++, generation);
            statement.setObject(i++, UUID.randomUUID());
            statement.setDate(i++, Date.valueOf(one.applicationMonth().atDay(1)));
            statement.setString(i++, one.insuranceKind() == null ? null : one.insuranceKind().name());
            statement.setBoolean(i++, one.insuredPersonKnown());
            statement.setBoolean(i++, one.severe());
            statement.setBoolean(i++, one.lifeSupport());
            statement.setBoolean(i++, one.hemophilia());
            statement.setBoolean(i++, one.publicAssistance());
            statement.setBoolean(i++, one.tierChosen());
            statement.setString(i++, write(one.members()));
            statement.setInt(i++, one.decided().monthlyCapYen());
            statement.setString(i, one.decided().tier());
        });
    }

    private Row row(ResultSet row, int number) throws SQLException {
        var insurance = row.getString("insurance_kind");
        return new Row(row.getObject("key", UUID.class), new DeidentifiedCase(YearMonth.from(row.getDate("application_month").toLocalDate()),
            insurance == null ? null : InsuranceKind.valueOf(insurance), row.getBoolean("insured_person_known"), row.getBoolean("severe"),
            row.getBoolean("life_support"), row.getBoolean("hemophilia"), row.getBoolean("public_assistance"), row.getBoolean("tier_chosen"),
            read(row.getString("members")), new DeidentifiedCase.Decided(row.getInt("monthly_cap_yen"), row.getString("tier"))));
    }

    private String write(List<DeidentifiedCase.Member> statement) {
        try {
            return json.writeValueAsString(statement);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a household cannot be written", e);
        }
    }

    private List<DeidentifiedCase.Member> read(String statement) {
        try {
            return members.readValue(statement);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a household cannot be read", e);
        }
    }

    private Timestamp oldest() {
        return Timestamp.from(clock.instant().minus(properties.freshFor()));
    }
}
