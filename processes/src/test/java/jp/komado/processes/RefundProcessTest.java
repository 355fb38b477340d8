package jp.komado.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** ⑮ A refund from the claim to the payment or the refusal: every node and every flow of the model. */
class RefundProcessTest {

    private static final String MODEL = "refund";

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessEngineCoverageExtension.builder(CaseUnderTest.configuration())
            .assertClassCoverageAtLeast(1.0)
            .build();

    @RegisterExtension
    final EpisodeUnderTest episode = EpisodeUnderTest.of(COVERAGE.getProcessEngine(), MODEL);

    private final List<String> called = new ArrayList<>();
    private int lacking;
    private ProcessInstance instance;

    @BeforeEach
    void registerDelegates() {
        for (String bean : List.of("recordRefundPayment", "issueRefundRefusal")) {
            Mocks.register(bean, (JavaDelegate) execution -> called.add(bean));
        }
        Mocks.register("computeRefund", (JavaDelegate) execution -> {
            called.add("computeRefund");
            if (lacking-- > 0) {
                throw new BpmnError("REFUND_NOT_COMPUTABLE");
            }
        });
        Mocks.register("placeTransfer", (JavaDelegate) execution -> {
            called.add("placeTransfer");
            execution.setVariable("transferReminder", "2026-12-03");
        });
    }

    @Test
    void a_claim_is_entered_computed_proposed_approved_transferred_and_recorded() {
        atProposal();
        assertThat(episode.task("User_ProposeRefund")).hasCandidateGroup("refund");

        decided("GRANT");
        assertThat(instance).isWaitingAt("Receive_TransferResult");
        answered("PAID");

        assertThat(instance).isEnded().hasPassed("End_Refunded").hasNotPassed("User_ChaseTransfer", "User_CorrectAccount");
        assertThat(called).containsExactly("computeRefund", "placeTransfer", "recordRefundPayment");
    }

    @Test
    void what_cannot_be_computed_waits_for_evidence_and_is_computed_again() {
        lacking = 1;
        claimed();
        episode.complete("User_EnterRefund", Map.of());
        assertThat(instance).isWaitingAt("User_ObtainRefundEvidence");

        episode.complete("User_ObtainRefundEvidence", Map.of());

        assertThat(instance).isWaitingAt("User_ProposeRefund");
        assertThat(called).containsExactly("computeRefund", "computeRefund");
    }

    @Test
    void a_proposal_that_is_sent_back_is_proposed_again() {
        atProposal();
        episode.complete("User_ProposeRefund", Map.of());
        assertThat(episode.task("User_ApproveRefund")).hasCandidateGroup("payment-approval");

        episode.complete("User_ApproveRefund", Map.of("refundApproved", false));

        assertThat(instance).isWaitingAt("User_ProposeRefund").hasNotPassed("Service_PlaceTransfer");
    }

    @Test
    void a_refusal_ends_with_its_notice_and_pays_nothing() {
        atProposal();

        decided("REFUSE");

        assertThat(instance).isEnded().hasPassed("End_RefundRefused").hasNotPassed("Service_PlaceTransfer");
        assertThat(called).containsExactly("computeRefund", "issueRefundRefusal");
    }

    @Test
    void a_returned_transfer_goes_out_again_only_after_the_account_was_corrected() {
        atProposal();
        decided("GRANT");

        answered("RETURNED");
        assertThat(instance).isWaitingAt("User_CorrectAccount").hasNotPassed("Service_RecordRefundPayment");
        episode.complete("User_CorrectAccount", Map.of());
        answered("PAID");

        assertThat(instance).isEnded().hasPassed("End_Refunded");
        assertThat(called).containsExactly("computeRefund", "placeTransfer", "placeTransfer", "recordRefundPayment");
    }

    @Test
    void a_silent_bank_is_asked_again_and_again_and_its_answer_takes_the_work_away() {
        atProposal();
        decided("GRANT");
        assertThat(episode.dueAt("Timer_TransferReminder")).isEqualTo("2026-12-03");

        episode.fire("Timer_TransferReminder");
        episode.complete("User_ChaseTransfer", Map.of("transferReminder", "2026-12-08"));
        assertThat(episode.dueAt("Catch_NextTransferReminder")).isEqualTo("2026-12-08");
        episode.fire("Catch_NextTransferReminder");
        assertThat(instance).isWaitingAt("User_ChaseTransfer");
        answered("PAID");

        assertThat(instance).isEnded();
        assertThat(episode.task("User_ChaseTransfer")).isNull();
    }

    @Test
    void an_answer_about_a_transfer_that_never_left_reaches_nobody() {
        atProposal();

        assertThatThrownBy(() -> answered("PAID")).isInstanceOf(MismatchingMessageCorrelationException.class);

        assertThat(instance).isWaitingAt("User_ProposeRefund");
    }

    private void claimed() {
        instance = episode.startedBy("refund.claimed");
    }

    private void atProposal() {
        claimed();
        episode.complete("User_EnterRefund", Map.of());
    }

    private void decided(String proposal) {
        episode.complete("User_ProposeRefund", Map.of());
        episode.complete("User_ApproveRefund", Map.of("refundApproved", true, "refundProposal", proposal));
    }

    private void answered(String outcome) {
        episode.message("refund.transfer-answered", Map.of("transferOutcome", outcome));
    }
}
