package jp.komado.cap.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.komado.cap.CapAssessment;
import jp.komado.cap.DeidentifiedCase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** Table {@code cap_assessment}: appended, never changed, but for the erasure of a person. */
@Component
class CapAssessmentStore {

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;

    CapAssessmentStore(JdbcTemplate jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(CapAssessment assessment, UUID patientId) {
        jdbc.update("""
            insert into komado.cap_assessment (id, case_id, patient_id, monthly_cap_yen, tier, severe, life_support, hemophilia,
                                               application_month, tax_year, income_levy_total_yen, explanation, computed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""",
            assessment.id(), assessment.caseId(), patientId, assessment.monthlyCapYen(), assessment.tier(), assessment.severe(),
            assessment.lifeSupport(), assessment.hemophilia(), Date.valueOf(assessment.applicationMonth().atDay(1)), assessment.taxYear(),
            assessment.incomeLevyTotalYen(), write(new Reasoning(assessment.household(), assessment.steps())),
            Timestamp.from(assessment.computedAt()));
    }

    Optional<CapAssessment> latest(UUID caseId) {
        return jdbc.query("select * from komado.cap_assessment where case_id = ? order by seq desc limit 1", this::assessment, caseId)
            .stream().findFirst();
    }

    Map<UUID, String> tiers(Collection<UUID> caseIds) {
        Map<UUID, String> tiers = new HashMap<>();
        jdbc.query("""
            select distinct on (case_id) case_id, tier from komado.cap_assessment
            where case_id = any(?::uuid[]) order by case_id, seq desc""",
            (RowCallbackHandler) row -> tiers.put(row.getObject(1, UUID.class), row.getString(2)),
            (Object) caseIds.stream().map(UUID::toString).toArray(String[]::new));
        return tiers;
    }

    /** Cap and tier of the newest assessments of these cases. */
    Map<UUID, DeidentifiedCase.Decided> decided(Collection<UUID> caseIds) {
        Map<UUID, DeidentifiedCase.Decided> decided = new HashMap<>();
        jdbc.query("""
            select distinct on (case_id) case_id, monthly_cap_yen, tier from komado.cap_assessment
            where case_id = any(?) order by case_id, seq desc""",
            (RowCallbackHandler) row -> decided.put(row.getObject(1, UUID.class), new DeidentifiedCase.Decided(row.getInt(2), row.getString(3))),
            (Object) caseIds.toArray(UUID[]::new));
        return decided;
    }

    /** Every assessment that names a person, as patient or as member of the household. */
    List<CapAssessment> naming(UUID personId) {
        return jdbc.query("""
            select * from komado.cap_assessment
            where patient_id = ? or explanation -> 'household' @> jsonb_build_array(jsonb_build_object('personId', ?::text)) order by seq""",
            this::assessment, personId, personId.toString());
    }

    int eraseOfPatient(UUID personId) {
        return jdbc.update("delete from komado.cap_assessment where patient_id = ?", personId);
    }

    /** Takes a member out of the explanations of others; the sums stay. */
    int eraseOfMember(UUID personId) {
        var named = naming(personId);
        named.forEach(assessment -> jdbc.update("update komado.cap_assessment set explanation = ?::jsonb where id = ?",
            write(new Reasoning(
                assessment.household().stream().filter(line -> !line.personId().equals(personId)).toList(),
                assessment.steps().stream().filter(step -> !personId.equals(step.personId())).toList())),
            assessment.id()));
        return named.size();
    }

    private CapAssessment assessment(ResultSet row, int number) throws SQLException {
        var reasoning = read(row.getString("explanation"));
        return new CapAssessment(row.getObject("id", UUID.class), row.getObject("case_id", UUID.class), row.getInt("monthly_cap_yen"),
            row.getString("tier"), row.getBoolean("severe"), row.getBoolean("life_support"), row.getBoolean("hemophilia"),
            YearMonth.from(row.getDate("application_month").toLocalDate()), row.getInt("tax_year"), row.getLong("income_levy_total_yen"),
            reasoning.household(), reasoning.steps(), row.getTimestamp("computed_at").toInstant());
    }

    private String write(Reasoning reasoning) {
        try {
            return json.writeValueAsString(reasoning);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an explanation cannot be written", e);
        }
    }

    private Reasoning read(String text) {
        try {
            return json.readValue(text, Reasoning.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an explanation cannot be read", e);
        }
    }

    record Reasoning(List<CapAssessment.HouseholdLine> household, List<CapAssessment.Step> steps) {
    }
}
