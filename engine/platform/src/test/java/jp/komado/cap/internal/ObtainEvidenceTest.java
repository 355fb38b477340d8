package jp.komado.cap.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.komado.audit.PersonalDataGate;
import jp.komado.cap.CapNotComputable.Code;
import jp.komado.cap.Origin;
import jp.komado.cap.TaxFact;
import jp.komado.cap.TaxFacts;
import jp.komado.cap.TaxStatus;
import jp.komado.dossier.Applications;
import jp.komado.dossier.CapFacts;
import jp.komado.dossier.Timeline;
import jp.komado.problem.FieldError;
import jp.komado.rules.internal.ReleasedDecisions;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskDataInvalid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ObtainEvidenceTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private final Family family = Family.insuredByTheFather();
    private final CapFacts facts = family.facts();
    private final Applications applications = mock();
    private final TaxFacts taxFacts = mock();
    private final AssistanceFactStore assistance = mock();
    private final TierChoices choices = mock();
    private final PersonalDataGate gate = mock();
    private final ObtainEvidence form = new ObtainEvidence(applications, taxFacts, assistance, choices,
        new CapCalculation(ReleasedDecisions.load(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)), gate, mock(Timeline.class), JSON);

    @BeforeEach
    void the_family_applied_in_november() {
        given(applications.capFacts(facts.caseId())).willReturn(facts);
        given(assistance.known(facts)).willReturn(facts);
    }

    @Test
    void the_form_names_whose_tax_is_missing_and_why() {
        given(taxFacts.of(facts.caseId())).willReturn(Map.of(family.father,
            List.of(TaxFact.of(2026, TaxStatus.UNDECLARED, Origin.DECLARATION, Family.CERTIFIED_ON))));

        assertThat(form.prefill(facts.caseId()))
            .isEqualTo(Map.of("evidence", List.of(new ObtainEvidence.Missing(family.father, "氏名", "FATHER", Code.UNDECLARED))));
    }

    @Test
    void what_the_family_brought_is_kept_with_its_origin() {
        form.complete(context(), data(entry(family.father, 2026)));

        verify(gate).change(any(), eq("tax"));
        verify(taxFacts).record(facts.caseId(), family.father, new TaxFact(2026, TaxStatus.TAXED, 71_000, 6_000, null, null, null, 0, 0,
            false, Origin.DECLARATION, LocalDate.of(2026, 11, 22)));
    }

    @Test
    void a_stranger_a_repetition_and_another_year_are_refused_and_nothing_is_kept() {
        var refusal = catchThrowableOfType(TaskDataInvalid.class, () -> form.complete(context(),
            data(entry(UUID.randomUUID(), 2026), entry(family.father, 2026), entry(family.father, 2026), entry(family.mother, 2025))));

        assertThat(refusal.errors()).containsExactly(
            FieldError.of("/evidence/0/personId", "cap.evidence.not-a-member"),
            FieldError.of("/evidence/2/personId", "cap.evidence.twice"),
            FieldError.of("/evidence/3/tax/fiscalYear", "cap.evidence.other-year", "令和8年度"));
        verify(taxFacts, never()).record(any(), any(), any());
    }

    @Test
    void the_highest_tier_is_chosen_where_only_a_declaration_is_missing() throws JsonProcessingException {
        given(taxFacts.of(facts.caseId())).willReturn(undeclaredFather());

        form.complete(context(), JSON.readTree("{\"treatAsHighestTier\":true,\"highestTierReason\":\"期限までに申告がない\"}"));

        verify(choices).choose(facts.caseId(), facts.patientId(), "期限までに申告がない");
        verify(taxFacts, never()).record(any(), any(), any());
    }

    @Test
    void the_highest_tier_cannot_be_chosen_instead_of_a_certificate_or_without_need() throws JsonProcessingException {
        var choice = JSON.readTree("{\"treatAsHighestTier\":true,\"highestTierReason\":\"急ぐため\"}");

        var refusal = catchThrowableOfType(TaskDataInvalid.class, () -> form.complete(context(), choice));

        assertThat(refusal.errors()).containsExactly(FieldError.of("/treatAsHighestTier", "cap.evidence.no-choice"));
        verify(choices, never()).choose(any(), any(), any());
    }

    private Map<UUID, List<TaxFact>> undeclaredFather() {
        return Map.of(family.father, List.of(TaxFact.of(2026, TaxStatus.UNDECLARED, Origin.DECLARATION, Family.CERTIFIED_ON)));
    }

    private TaskContext context() {
        return new TaskContext("task", facts.caseId(), "User_ObtainEvidence", null, null);
    }

    private static JsonNode data(String... entries) {
        try {
            return JSON.readTree(Stream.of(entries).collect(Collectors.joining(",", "{\"evidence\":[", "]}")));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String entry(UUID person, int year) {
        return """
            {"personId":"%s","tax":{"fiscalYear":%d,"status":"TAXED","incomeLevy":71000,"perCapitaLevy":6000,"source":"DECLARATION",
             "sourceDate":"2026-11-22"}}""".formatted(person, year);
    }
}
