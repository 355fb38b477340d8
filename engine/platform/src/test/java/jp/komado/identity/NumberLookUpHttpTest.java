package jp.komado.identity;

import static jp.komado.identity.IdentityFamily.choice;
import static jp.komado.identity.IdentityFamily.person;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import jp.komado.dossier.Persons;
import jp.komado.vault.IndividualNumber;
import jp.komado.vault.IndividualNumbers;
import jp.komado.workflow.Workflow;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** ④' over HTTP: a child without a number, namesakes, and numbers that cannot be the child's. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class NumberLookUpHttpTest {

    @Autowired
    private IdentityFamily family;
    @Autowired
    private Workflow workflow;
    @Autowired
    private RegisterDesk register;
    @Autowired
    private InquiryRepository inquiries;
    @Autowired
    private IndividualNumbers numbers;
    @Autowired
    private Persons persons;
    @Autowired
    private Identities identities;
    @Autowired
    private IdentityPersonalData personalData;

    @Test
    void a_number_that_was_not_given_is_looked_up_and_goes_into_the_vault() {
        var caseId = family.compared(false);
        var lookUp = register.about(caseId, family.child);
        assertThat(lookUp.kind()).isEqualTo(InquiryKind.LOOK_UP);
        assertThat(workflow.isWaitingFor("identity.look-up-answered", caseId)).isTrue();

        family.answer(lookUp, family.record(lookUp, family.number, "01"));

        assertThat(numbers.matches(lookUp.personId(), new IndividualNumber(family.number))).isTrue();
        assertThat(register.open(caseId)).hasSize(2).allMatch(inquiry -> inquiry.kind() == InquiryKind.CONFIRMATION);
        assertThat(identities.verified(caseId, lookUp.personId())).isFalse();
    }

    @Test
    void a_person_chooses_among_namesakes_with_what_was_given_beside_them() {
        var caseId = family.compared(false);
        var lookUp = register.about(caseId, family.child);
        var other = IdentityFamily.anotherNumber();
        family.answer(lookUp, family.record(lookUp, family.number, "03"),
            register.line(lookUp, other, "シケン　" + family.kana(), "試験　" + family.child, "20180615", "東京都江戸川区中央9-9-9", "03"));

        var task = family.journey.task(caseId, "User_ChooseCandidate");
        var question = family.journey.as("worker1").get("/api/work-items/" + task.id()).json().at("/data/questions/0");
        assertThat(question.at("/given/name").asText()).isEqualTo("試験　" + family.child);
        assertThat(question.at("/result").asText()).isEqualTo("MULTIPLE");
        assertThat(question.at("/found/0/individualNumberMasked").asText()).isEqualTo("********" + family.number.substring(8));
        assertThat(question.at("/found/0/differences")).isEmpty();
        assertThat(question.at("/found/1/differences")).extracting(JsonNode::asText).containsExactly("ADDRESS");
        assertThat(question.toString()).doesNotContain(family.number).doesNotContain(other);
        assertThat(numbers.has(lookUp.personId())).isFalse();

        var form = choice(lookUp.personId(), "outcome", "CANDIDATE");
        person(form).put("candidateId", question.at("/found/0/id").asText());
        family.journey.done("worker1", caseId, "User_ChooseCandidate", form);

        assertThat(numbers.matches(lookUp.personId(), new IndividualNumber(family.number))).isTrue();
        assertThat(family.unassigned(caseId)).isZero();
        assertThat(workflow.isWaitingFor("identity.answered", caseId)).isTrue();
        assertThat(family.timeline(caseId)).anyMatch(text -> text.contains("該当者が複数")).noneMatch(text -> text.contains(family.child));
    }

    @Test
    void a_candidate_of_somebody_else_and_a_form_that_forgets_somebody_are_refused() {
        var caseId = family.compared(false);
        var lookUp = register.about(caseId, family.child);
        family.answer(lookUp, "%08d,,,,,,,20261124,04,,,".formatted(lookUp.inquiryNumber()));

        var foreign = choice(lookUp.personId(), "outcome", "CANDIDATE");
        person(foreign).put("candidateId", UUID.randomUUID().toString());
        assertThat(family.pointers(caseId, "User_ChooseCandidate", foreign)).containsExactly("/people/0/candidateId");
        assertThat(family.pointers(caseId, "User_ChooseCandidate", choice(UUID.randomUUID(), "outcome", "WITHOUT_NUMBER")))
            .containsExactlyInAnyOrder("/people/0/personId", "/people");
        var fathers = choice(lookUp.personId(), "outcome", "GIVEN_NUMBER");
        person(fathers).put("individualNumber", "987654321093");
        assertThat(family.pointers(caseId, "User_ChooseCandidate", fathers)).containsExactly("/people/0/individualNumber");
        var wrong = choice(lookUp.personId(), "outcome", "GIVEN_NUMBER");
        person(wrong).put("individualNumber", "123456789019");
        assertThat(family.pointers(caseId, "User_ChooseCandidate", wrong)).containsExactly("/people/0/individualNumber");

        family.journey.done("worker1", caseId, "User_ChooseCandidate", choice(lookUp.personId(), "outcome", "WITHOUT_NUMBER"));
        assertThat(register.open(caseId)).extracting(Inquiry::personId).doesNotContain(lookUp.personId()).hasSize(1);
        family.confirm(caseId, IdentityFamily.FATHER);
        assertThat(workflow.isWaitingFor("identity.answered", caseId)).isFalse();
        assertThat(identities.verified(caseId, lookUp.personId())).isFalse();
    }

    @Test
    void somebody_who_was_not_found_is_looked_up_again_with_the_right_birth_date() {
        var caseId = family.compared(false);
        var lookUp = register.about(caseId, family.child);
        family.answer(lookUp, "%08d,,,,,,,20261124,04,,,".formatted(lookUp.inquiryNumber()));

        var form = choice(lookUp.personId(), "outcome", "LOOK_UP_AGAIN");
        person(form).putObject("corrected").put("birthDate", "2018-06-16");
        family.journey.done("worker1", caseId, "User_ChooseCandidate", form);

        var again = register.about(caseId, family.child);
        assertThat(again.round()).isEqualTo(2);
        assertThat(again.inquiryNumber()).isNotEqualTo(lookUp.inquiryNumber());
        assertThat(persons.find(again.personId()).birthDate()).hasToString("2018-06-16");
    }

    @Test
    void a_looked_up_number_that_is_the_fathers_is_refused_and_so_are_two_candidates_with_one_number() {
        var caseId = family.compared(false);
        var lookUp = register.about(caseId, family.child);

        family.refused(lookUp, "identity.refused.number-of-another", family.record(lookUp, "987654321093", "01"));
        family.refused(lookUp, "identity.refused.same-number-twice", family.record(lookUp, family.number, "03"), family.record(lookUp, family.number, "03"));
        family.refused(lookUp, "identity.refused.count", family.record(lookUp, family.number, "03"));
        family.refused(lookUp, "identity.refused.count", family.record(lookUp, family.number, "03"), family.record(lookUp, RegisterDesk.number(5), "01"));
        family.refused(lookUp, "identity.refused.result-not-possible", family.record(lookUp, family.number, "07"));
        assertThat(numbers.has(lookUp.personId())).isFalse();
        assertThat(family.unassigned(caseId)).isZero();
    }

    @Test
    void what_the_register_said_about_a_child_can_be_disclosed_and_erased() {
        var caseId = family.compared(false);
        var lookUp = register.about(caseId, family.child);
        family.answer(lookUp, family.record(lookUp, family.number, "03"), family.record(lookUp, IdentityFamily.anotherNumber(), "03"));
        assertThat(family.unassigned(caseId)).isEqualTo(2);

        assertThat((List<?>) personalData.export(lookUp.personId()).get("identityInquiries")).hasSize(1);
        assertThat((List<?>) personalData.export(lookUp.personId()).get("identityRecords")).isEmpty();
        assertThat(personalData.erase(lookUp.personId())).isPositive();

        assertThat(inquiries.ofCase(caseId)).isEmpty();
        assertThat(family.unassigned(caseId)).isZero();
    }
}
