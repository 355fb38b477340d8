package jp.komado.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.komado.problem.Problem;
import jp.komado.problem.ProblemKind;
import org.junit.jupiter.api.Test;

class DecisionProposalTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Validity YEAR = new Validity("TWELVE_MONTHS", LocalDate.of(2026, 10, 23), LocalDate.of(2027, 9, 30), "2024-04-01");

    private static final HouseholdCaps.Share ALONE = new HouseholdCaps.Share(5000, 5000, 1, true);

    @Test
    void whoever_proposed_a_decision_can_neither_approve_it_nor_send_it_back() {
        var proposal = aCertification();

        assertThatExceptionOfType(Problem.class).isThrownBy(() -> proposal.approve("worker1", null, NOW))
            .matches(p -> p.kind() == ProblemKind.FORBIDDEN);
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> proposal.sendBack("worker1", "no", NOW))
            .matches(p -> p.kind() == ProblemKind.FORBIDDEN);
        assertThat(proposal.state()).isEqualTo(DecisionProposal.State.PENDING);
    }

    @Test
    void a_proposal_is_decided_once() {
        var proposal = aCertification();
        proposal.approve("approver", null, NOW);

        assertThatExceptionOfType(Problem.class).isThrownBy(() -> proposal.sendBack("head", "late", NOW))
            .matches(p -> p.kind() == ProblemKind.CONFLICT);
        assertThatExceptionOfType(Problem.class).isThrownBy(proposal::cancel);
    }

    @Test
    void nobody_is_certified_without_a_period() {
        var none = new Validity("TOO_OLD", null, null, "2024-04-01");

        assertThatIllegalArgumentException()
            .isThrownBy(() -> DecisionProposal.certify(UUID.randomUUID(), null, none, UUID.randomUUID(), 5000, ALONE, "worker1", NOW));
    }

    @Test
    void the_decision_repeats_what_was_proposed() {
        var proposal = aCertification();
        proposal.approve("approver", null, NOW);

        var decision = new DecisionRecord(proposal, UUID.randomUUID(), "approver", LocalDate.of(2026, 11, 23), NOW).view();

        assertThat(decision).isEqualTo(new CertificationDecision(proposal.caseId(), Outcome.CERTIFIED, LocalDate.of(2026, 11, 23),
            YEAR.from(), YEAR.to(), 5000, 5000, 5000, null, null, "worker1", "approver"));
    }

    private static DecisionProposal aCertification() {
        return DecisionProposal.certify(UUID.randomUUID(), null, YEAR, UUID.randomUUID(), 5000, ALONE, "worker1", NOW);
    }
}
