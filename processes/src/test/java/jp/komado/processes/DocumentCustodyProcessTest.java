package jp.komado.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** ⑰ What can happen to an order to the contractor, from its request to the last box: every node and every flow of the model. */
class DocumentCustodyProcessTest {

    private static final String MODEL = "document-custody";

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessEngineCoverageExtension.builder(CaseUnderTest.configuration())
            .assertClassCoverageAtLeast(1.0)
            .build();

    @RegisterExtension
    final EpisodeUnderTest episode = EpisodeUnderTest.of(COVERAGE.getProcessEngine(), MODEL);

    private final List<String> called = new ArrayList<>();
    private final Deque<Boolean> certificateArrived = new ArrayDeque<>();
    private ProcessInstance instance;

    @BeforeEach
    void registerDelegates() {
        Mocks.register("placeOrder", (JavaDelegate) execution -> {
            called.add("placeOrder");
            execution.setVariables(Map.of("contractorAwaited", true, "orderReminder", "2026-12-07"));
        });
        Mocks.register("expectCertificate", (JavaDelegate) execution -> {
            called.add("expectCertificate");
            boolean arrived = Boolean.TRUE.equals(certificateArrived.poll());
            execution.setVariables(Map.of("certificateArrived", arrived, "contractorAwaited", !arrived, "orderReminder", "2026-12-21"));
        });
    }

    @Test
    void boxes_are_deposited_after_approval_and_hand_over() {
        requested("DEPOSIT", true);
        assertThat(episode.task("User_ApproveOrder")).hasCandidateGroup("custody-approval");
        approved(true);
        assertThat(called).isEmpty();

        episode.complete("User_HandOverBoxes", Map.of("boxesHandedOver", true));
        assertThat(instance).isWaitingAt("Receive_ContractorAnswer");
        answered("DONE");

        assertThat(instance).isEnded().hasPassed("End_Deposited").hasNotPassed("User_ResolveOrderDifference");
        assertThat(called).containsExactly("placeOrder");
    }

    @Test
    void nothing_leaves_without_approval() {
        requested("DEPOSIT", true);

        approved(false);

        assertThat(instance).isEnded().hasPassed("End_OrderTurnedDown").hasNotPassed("Service_PlaceOrder");
    }

    @Test
    void nothing_is_ordered_when_nobody_came_for_the_boxes() {
        requested("RETURN", true);
        approved(true);

        episode.complete("User_HandOverBoxes", Map.of("boxesHandedOver", false));

        assertThat(instance).isEnded().hasPassed("End_OrderDropped").hasNotPassed("Service_PlaceOrder");
    }

    @Test
    void boxes_go_back_to_the_contractor() {
        requested("RETURN", true);
        approved(true);
        episode.complete("User_HandOverBoxes", Map.of("boxesHandedOver", true));

        answered("DONE");

        assertThat(instance).isEnded().hasPassed("End_Returned");
    }

    @Test
    void whole_boxes_come_back_and_are_scanned() {
        requested("RETRIEVAL", false);
        approved(true);
        answered("DONE");
        assertThat(episode.task("User_ReceiveBoxes").getFormKey()).isEqualTo("receive-boxes");

        episode.complete("User_ReceiveBoxes", Map.of("boxesBack", true));

        assertThat(instance).isEnded().hasPassed("End_BoxesBack").hasNotPassed("User_HandOverBoxes");
    }

    @Test
    void a_box_that_does_not_come_back_is_a_task_until_its_place_is_known() {
        requested("RETRIEVAL", false);
        approved(true);
        answered("DONE");
        episode.complete("User_ReceiveBoxes", Map.of("boxesBack", false));
        assertThat(instance).isWaitingAt("User_ResolveOrderDifference");

        episode.complete("User_ResolveOrderDifference", Map.of("orderResolution", "ASK_AGAIN"));
        answered("REFUSED");
        episode.complete("User_ResolveOrderDifference", Map.of("orderResolution", "STOP"));

        assertThat(instance).isEnded().hasPassed("End_OrderStopped");
        assertThat(called).containsExactly("placeOrder", "placeOrder");
    }

    @Test
    void an_answer_that_differs_is_settled_by_a_person_before_the_order_goes_on() {
        requested("DEPOSIT", true);
        approved(true);
        episode.complete("User_HandOverBoxes", Map.of("boxesHandedOver", true));
        answered("DIFFERENT");

        episode.complete("User_ResolveOrderDifference", Map.of("orderResolution", "CONTINUE"));

        assertThat(instance).isEnded().hasPassed("End_Deposited");
    }

    @Test
    void a_silent_contractor_is_chased_and_the_answer_takes_the_task_away() {
        requested("RETRIEVAL", false);
        approved(true);
        assertThat(episode.dueAt("Timer_ContractorReminder")).isEqualTo("2026-12-07");

        episode.fire("Timer_ContractorReminder");
        assertThat(instance).isWaitingAt("Receive_ContractorAnswer", "User_ChaseContractor");
        answered("DONE");

        assertThat(instance).hasPassed("Catch_AnswerCame").isWaitingAt("User_ReceiveBoxes").isNotWaitingAt("User_ChaseContractor");
    }

    @Test
    void boxes_are_destroyed_before_a_witness_and_their_certificate_ends_them() {
        requested("DISPOSAL", false);
        approved(true);
        answered("DONE");
        episode.complete("User_WitnessDisposal", Map.of());
        assertThat(instance).isWaitingAt("Receive_DisposalCertificate");
        assertThat(episode.dueAt("Timer_CertificateReminder")).isEqualTo("2026-12-21");

        episode.fire("Timer_CertificateReminder");
        episode.complete("User_ChaseContractor", Map.of());
        certified();
        episode.complete("User_RecordCertificate", Map.of("certificateMatches", true));

        assertThat(instance).isEnded().hasPassed("End_ContractorChased", "End_Disposed");
        assertThat(called).containsExactly("placeOrder", "expectCertificate");
    }

    @Test
    void a_certificate_that_came_early_is_found_and_one_that_differs_is_asked_for_again() {
        requested("DISPOSAL", false);
        approved(true);
        answered("DONE");
        certificateArrived.add(true);
        episode.complete("User_WitnessDisposal", Map.of());
        assertThat(instance).isWaitingAt("User_RecordCertificate").hasNotPassed("Receive_DisposalCertificate");

        episode.complete("User_RecordCertificate", Map.of("certificateMatches", false));
        assertThat(instance).isWaitingAt("Receive_DisposalCertificate");
        certified();
        episode.complete("User_RecordCertificate", Map.of("certificateMatches", true));

        assertThat(instance).isEnded().hasPassed("End_Disposed");
    }

    @Test
    void a_certificate_before_the_witness_moves_nothing() {
        requested("DISPOSAL", false);
        approved(true);
        answered("DONE");

        assertThatThrownBy(this::certified).isInstanceOf(MismatchingMessageCorrelationException.class);

        assertThat(instance).isWaitingAt("User_WitnessDisposal");
    }

    @Test
    void an_answer_twice_reaches_nobody() {
        requested("RETRIEVAL", false);
        approved(true);
        answered("DONE");

        assertThatThrownBy(() -> answered("DONE")).isInstanceOf(MismatchingMessageCorrelationException.class);

        assertThat(instance).isWaitingAt("User_ReceiveBoxes");
    }

    private void requested(String kind, boolean handOver) {
        instance = episode.startedBy("custody.order-requested", Map.of("orderKind", kind, "handOverNeeded", handOver));
    }

    private void approved(boolean approved) {
        episode.complete("User_ApproveOrder", Map.of("orderApproved", approved));
    }

    private void answered(String outcome) {
        episode.message("custody.order-answered", Map.of("orderOutcome", outcome, "contractorAwaited", false));
    }

    private void certified() {
        episode.message("custody.disposal-certified", Map.of("contractorAwaited", false));
    }
}
