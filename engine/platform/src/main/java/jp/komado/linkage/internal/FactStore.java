package jp.komado.linkage.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import jp.komado.linkage.AssistanceStatus;
import jp.komado.linkage.ImportedFact;
import jp.komado.linkage.ImportedFacts;
import jp.komado.linkage.Information;
import jp.komado.linkage.InsuranceQualification;
import jp.komado.linkage.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Table {@code linkage_fact}: appended, never changed. */
@Component
public class FactStore implements ImportedFacts {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    FactStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ImportedFact> of(UUID caseId) {
        return jdbc.sql("select * from komado.linkage_fact where case_id = :case order by seq desc").param("case", caseId)
            .query(this::fact).list();
    }

    List<ImportedFact> ofPerson(UUID personId) {
        return jdbc.sql("select * from komado.linkage_fact where person_id = :person order by seq").param("person", personId)
            .query(this::fact).list();
    }

    void add(ImportedFact fact) {
        jdbc.sql("""
            insert into komado.linkage_fact (id, case_id, person_id, information, source, inquiry_number, asked_on, provided_on, provider, content)
            values (:id, :case, :person, :information, :source, :number, :asked, :provided, :provider, :content::jsonb)""")
            .param("id", UUID.randomUUID()).param("case", fact.caseId()).param("person", fact.personId())
            .param("information", fact.information().name()).param("source", fact.source().name()).param("number", fact.inquiryNumber())
            .param("asked", fact.askedOn()).param("provided", fact.providedOn()).param("provider", fact.provider())
            .param("content", write(new Content(fact.insurance(), fact.assistance()))).update();
    }

    private ImportedFact fact(ResultSet row, int number) throws SQLException {
        var content = read(row.getString("content"));
        return new ImportedFact(row.getObject("case_id", UUID.class), row.getObject("person_id", UUID.class),
            Information.valueOf(row.getString("information")), Stage.valueOf(row.getString("source")), row.getLong("inquiry_number"),
            row.getDate("asked_on").toLocalDate(), row.getDate("provided_on").toLocalDate(), row.getString("provider"),
            content.insurance(), content.assistance());
    }

    private String write(Content content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a fact cannot be written", e);
        }
    }

    private Content read(String text) {
        try {
            return json.readValue(text, Content.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a fact cannot be read", e);
        }
    }

    record Content(InsuranceQualification insurance, AssistanceStatus assistance) {
    }
}
