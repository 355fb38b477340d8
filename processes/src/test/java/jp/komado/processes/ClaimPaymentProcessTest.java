package jp.komado.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.ArrayList;
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

/** ⑮ The payment of a claim month from the orders to the closing: every node and every flow of the model. */
class ClaimPaymentProcessTest {

    private static final String MODEL = "claim-payment";

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessEngineCoverageExtension.builder(CaseUnderTest.configuration())
            .assertClassCoverageAtLeast(1.0)
            .build();

    @RegisterExtension
    final EpisodeUnderTest episode = EpisodeUnderTest.of(COVERAGE.getProcessEngine(), MODEL);

    private final List<String> called = new ArrayList<>();
    private boolean somethingToPay = true;
    private boolean meets = true;
    private ProcessInstance instance;

    @BeforeEach
    void registerDelegates() {
        for (String bean : List.of("prepareOrders", "closeMonth")) {
            Mocks.register(bean, (JavaDelegate) execution -> called.add(bean));
        }
        Mocks.register("placeOrders", (JavaDelegate) execution -> {
            called.add("placeOrders");
            execution.setVariable("confirmationsAwaited", somethingToPay);
            execution.setVariable("paymentReminder", "2026-12-01");
        });
        Mocks.register("reconcile", (JavaDelegate) execution -> {
            called.add("reconcile");
            execution.setVariable("reconciled", meets);
        });
    }

    @Test
    void orders_are_checked_approved_placed_confirmed_reconciled_and_the_month_is_closed() {
        placed();
        assertThat(instance).isWaitingAt("Receive_PaymentsConfirmed");

        confirmed();
        assertThat(episode.task("User_CloseMonth")).hasCandidateGroup("payment-approval");
        episode.complete("User_CloseMonth", Map.of());

        assertThat(instance).isEnded().hasPassed("End_MonthPaid").hasNotPassed("User_ResolveReconciliation", "User_ChasePayment");
        assertThat(called).containsExactly("prepareOrders", "placeOrders", "reconcile", "closeMonth");
    }

    @Test
    void orders_that_are_sent_back_are_checked_again_and_nothing_leaves() {
        started();
        assertThat(episode.task("User_CheckOrders")).hasCandidateGroup("payment");
        episode.complete("User_CheckOrders", Map.of());

        episode.complete("User_ApprovePayment", Map.of("paymentApproved", false));

        assertThat(instance).isWaitingAt("User_CheckOrders").hasNotPassed("Service_PlaceOrders");
    }

    @Test
    void totals_that_do_not_meet_are_resolved_by_a_person_and_compared_again() {
        meets = false;
        placed();
        confirmed();
        assertThat(instance).isWaitingAt("User_ResolveReconciliation").hasNotPassed("User_CloseMonth");

        meets = true;
        episode.complete("User_ResolveReconciliation", Map.of());

        assertThat(instance).isWaitingAt("User_CloseMonth");
        assertThat(called).containsExactly("prepareOrders", "placeOrders", "reconcile", "reconcile");
    }

    @Test
    void a_month_with_nothing_to_pay_waits_for_nobody() {
        somethingToPay = false;

        placed();

        assertThat(instance).isWaitingAt("User_CloseMonth").hasNotPassed("Receive_PaymentsConfirmed");
    }

    @Test
    void a_silent_payer_is_asked_again_and_again_and_its_confirmation_takes_the_work_away() {
        placed();
        assertThat(episode.dueAt("Timer_PaymentReminder")).isEqualTo("2026-12-01");

        episode.fire("Timer_PaymentReminder");
        episode.complete("User_ChasePayment", Map.of("paymentReminder", "2026-12-03"));
        assertThat(episode.dueAt("Catch_NextPaymentReminder")).isEqualTo("2026-12-03");
        episode.fire("Catch_NextPaymentReminder");
        assertThat(instance).isWaitingAt("User_ChasePayment");
        confirmed();

        assertThat(instance).isWaitingAt("User_CloseMonth");
        assertThat(episode.task("User_ChasePayment")).isNull();
    }

    @Test
    void a_confirmation_of_orders_that_never_left_reaches_nobody() {
        started();

        assertThatThrownBy(this::confirmed).isInstanceOf(MismatchingMessageCorrelationException.class);

        assertThat(instance).isWaitingAt("User_CheckOrders");
    }

    private void started() {
        instance = episode.started(MODEL);
    }

    private void placed() {
        started();
        episode.complete("User_CheckOrders", Map.of());
        episode.complete("User_ApprovePayment", Map.of("paymentApproved", true));
    }

    private void confirmed() {
        episode.message("claim-payment.confirmed");
    }
}
