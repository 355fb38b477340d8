package jp.komado.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import jp.komado.processes.CaseUnderTest.Decided;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What can happen to an application, from the counter or the bag to the certificate: every node and every flow of the models that
 * have no test of their own.
 */
class CertificationProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessEngineCoverageExtension.builder(CaseUnderTest.configuration())
            .excludeProcessDefinitionKeys("identity-confirmation", "information-linkage", "insurer-inquiry", "board-consultation")
            .assertClassCoverageAtLeast(1.0)
            .build();

    private CaseUnderTest application;

    @BeforeEach
    void open_a_case() {
        application = CaseUnderTest.with(COVERAGE.getProcessEngine());
    }

    @AfterEach
    void close_the_case() {
        application.close();
    }

    @Test
    void a_complete_application_at_the_counter_ends_with_a_certificate() {
        application.receivedAtCounter();
        application.isWaitingAt("User_CheckDocuments").isOfferedTo("ward-counter");

        application.complete("User_CheckDocuments", Map.of("documentsComplete", true));
        application.complete("User_ForwardApplication", Map.of());
        application.complete("User_ReceiveDispatch", Map.of("receiptOutcome", "RECEIVED"));
        application.enteredAndCompared();
        application.complete("User_CompleteAfterBoard", Map.of("boardResult", "SUITABLE"));
        application.complete("User_ProposeDecision", Map.of("proposal", "CERTIFY"));
        application.complete("User_ApproveDecision", Map.of("approved", true));
        application.isWaitingAt("User_CheckPrint");
        application.complete("User_CheckPrint", Map.of("printOutcome", "OK"));

        application.hasEndedAt("End_CertificateIssued")
                .hasPassedInOrder("Rule_Jurisdiction", "User_ForwardApplication", "User_CompareEntry", "Call_IdentityConfirmation",
                        "Call_InformationLinkage", "Call_InsurerInquiry", "Call_BoardConsultation", "Service_ComputeCap",
                        "User_ApproveDecision", "Call_CertificateIssue")
                .hasNotPassed("User_RecordCounterReceipt", "User_ResolveDuplicate");
        assertThat(application.delegatesCalled()).containsExactly("prepareChecklist", "findDuplicates", "checkInquiryNeeded", "computeCap", "assignNumber",
                "renderCertificate", "recordPosting", "addToResultList");
    }

    @Test
    void a_paper_application_is_registered_first_and_its_counter_receipt_is_recorded_afterwards() {
        application.openedFromBag();
        application.isWaitingAt("User_RecordCounterReceipt").isOfferedTo("receipt-desk");

        application.complete("User_RecordCounterReceipt", Map.of("documentsComplete", true));

        application.isWaitingAt("User_EnterApplication").hasPassedInOrder("Service_RegisterReceipt", "Rule_Jurisdiction");
        assertThat(application.delegatesCalled()).containsExactly("registerReceipt", "prepareChecklist");
    }

    @Test
    void papers_of_a_ward_with_an_authority_of_its_own_are_turned_back() {
        application.with("municipalityCode", "132012").openedFromBag();
        application.isWaitingAt("User_TurnBack");

        application.complete("User_TurnBack", Map.of());

        application.hasEndedAt("End_TurnedBack").hasNotPassed("Service_PrepareChecklist");
    }

    @Test
    void the_same_ward_was_served_by_the_prefecture_before_its_authority_began() {
        application.with("municipalityCode", "131059").with("applicationDate", "2025-03-31").receivedAtCounter();
        application.isWaitingAt("User_CheckDocuments");
    }

    @Test
    void a_correction_is_requested_reminded_of_received_and_checked_again() {
        application.receivedAtCounter();
        application.complete("User_CheckDocuments", Map.of("documentsComplete", false));
        application.isWaitingAt("User_ReceiveCorrection");
        assertThat(application.dueAt("Timer_CorrectionReminder")).isEqualTo("2026-12-07");

        application.fire("Timer_CorrectionReminder");
        application.isWaitingAt("User_ReceiveCorrection").hasPassedInOrder("Service_RemindCorrection", "End_CorrectionReminded");
        application.complete("User_ReceiveCorrection", Map.of());

        application.isWaitingAt("User_CheckDocuments");
        assertThat(application.delegatesCalled()).containsExactly("prepareChecklist", "requestCorrection", "remindCorrection");
    }

    @Test
    void a_deadline_that_passed_takes_the_work_from_the_counter_and_may_be_extended() {
        application.receivedAtCounter();
        application.complete("User_CheckDocuments", Map.of("documentsComplete", false));

        application.fire("Timer_CorrectionOverdue");
        application.isWaitingAt("User_DecideOverdueCorrection").isOfferedTo("receipt-desk");
        application.complete("User_DecideOverdueCorrection",
                Map.of("correctionOutcome", "EXTEND", "correctionDeadline", "2027-01-18", "correctionReminder", "2027-01-08"));

        application.isWaitingAt("User_ReceiveCorrection");
        assertThat(application.dueAt("Timer_CorrectionOverdue")).isEqualTo("2027-01-18");
    }

    @Test
    void an_application_that_is_never_corrected_is_rejected() {
        application.receivedAtCounter();
        application.complete("User_CheckDocuments", Map.of("documentsComplete", false));
        application.fire("Timer_CorrectionOverdue");

        application.complete("User_DecideOverdueCorrection", Map.of("correctionOutcome", "REJECT"));
        application.isWaitingAt("User_ProposeDecision");
        application.decided(Decided.REJECT);

        application.hasEndedAt("End_Rejected").hasNotPassed("User_EnterApplication", "Service_ComputeCap");
        assertThat(application.delegatesCalled()).last().isEqualTo("issueRejectionNotice");
    }

    @Test
    void papers_missing_from_the_bag_go_back_to_the_municipality() {
        application.receivedAtCounter();
        application.complete("User_CheckDocuments", Map.of("documentsComplete", true));
        application.complete("User_ForwardApplication", Map.of());

        application.complete("User_ReceiveDispatch", Map.of("receiptOutcome", "MISSING"));
        application.isWaitingAt("User_ForwardApplication").isOfferedTo("ward-dispatch");
        application.complete("User_ForwardApplication", Map.of());
        application.complete("User_ReceiveDispatch", Map.of("receiptOutcome", "RECEIVED"));

        application.isWaitingAt("User_EnterApplication");
    }

    @Test
    void an_entry_that_differs_from_the_paper_is_entered_again() {
        application.atEntry();
        application.complete("User_EnterApplication", Map.of());

        application.complete("User_CompareEntry", Map.of("entryMatches", false));
        application.isWaitingAt("User_EnterApplication");
        application.complete("User_EnterApplication", Map.of());

        application.isWaitingAt("User_CompareEntry");
        assertThat(application.delegatesCalled()).filteredOn("findDuplicates"::equals).hasSize(2);
    }

    @Test
    void a_suspected_duplicate_that_is_distinct_goes_on() {
        application.suspectingDuplicates().atEntry();
        application.complete("User_EnterApplication", Map.of());
        application.complete("User_CompareEntry", Map.of("entryMatches", true));
        application.isWaitingAt("User_ResolveDuplicate");

        application.complete("User_ResolveDuplicate", Map.of("duplicateOutcome", "DISTINCT"));
        application.answered();

        application.isWaitingAt("User_CompleteAfterBoard");
    }

    @Test
    void a_duplicate_is_proposed_for_rejection_without_asking_anybody_outside() {
        application.suspectingDuplicates().atEntry();
        application.complete("User_EnterApplication", Map.of());
        application.complete("User_CompareEntry", Map.of("entryMatches", true));

        application.complete("User_ResolveDuplicate", Map.of("duplicateOutcome", "DUPLICATE"));

        application.isWaitingAt("User_ProposeDecision").hasNotPassed("Call_IdentityConfirmation", "Service_ComputeCap");
    }

    @Test
    void an_identity_that_cannot_be_confirmed_is_proposed_for_rejection_without_any_further_inquiry() {
        application.withDoubtfulIdentity().atEntry();
        application.complete("User_EnterApplication", Map.of());
        application.complete("User_CompareEntry", Map.of("entryMatches", true));
        application.message("identity.answered", Map.of("identityOutcome", "DIFFERENT", "identityAnswerAwaited", false));
        application.isWaitingAt("User_ResolveDifference");

        application.complete("User_ResolveDifference", Map.of("identityResolution", "STOP"));

        application.isWaitingAt("User_ProposeDecision").hasPassedInOrder("Catch_IdentityNotConfirmed")
                .hasNotPassed("Call_InformationLinkage", "Service_ComputeCap");
    }

    @Test
    void what_the_board_finds_unsuitable_is_refused_without_computing_a_cap() {
        application.atEntry();
        application.enteredAndCompared();

        application.complete("User_CompleteAfterBoard", Map.of("boardResult", "UNSUITABLE"));
        application.isWaitingAt("User_ProposeDecision").hasNotPassed("Service_ComputeCap");
        application.decided(Decided.REFUSE);

        application.hasEndedAt("End_Refused");
        assertThat(application.delegatesCalled()).last().isEqualTo("issueRefusalNotice");
    }

    @Test
    void a_cap_that_cannot_be_computed_asks_for_evidence_and_is_computed_again() {
        application.lackingEvidence().atEntry();
        application.enteredAndCompared();
        application.complete("User_CompleteAfterBoard", Map.of("boardResult", "SUITABLE"));
        application.isWaitingAt("User_ObtainEvidence").hasPassedInOrder("Catch_CapNotComputable");

        application.complete("User_ObtainEvidence", Map.of());

        application.isWaitingAt("User_ProposeDecision");
        assertThat(application.delegatesCalled()).filteredOn("computeCap"::equals).hasSize(2);
    }

    @Test
    void a_proposal_that_is_not_approved_goes_back_to_its_author() {
        application.atProposal();
        application.complete("User_ProposeDecision", Map.of("proposal", "CERTIFY"));
        application.isWaitingAt("User_ApproveDecision").isOfferedTo("approval");

        application.complete("User_ApproveDecision", Map.of("approved", false));

        application.isWaitingAt("User_ProposeDecision");
    }

    @Test
    void a_spoilt_print_is_printed_again_under_the_same_number() {
        application.atProposal();
        application.decided(Decided.CERTIFY);

        application.complete("User_CheckPrint", Map.of("printOutcome", "REPRINT"));
        application.isWaitingAt("User_CheckPrint");

        assertThat(application.delegatesCalled()).endsWith("assignNumber", "renderCertificate", "renderCertificate");
    }

    @Test
    void a_withdrawal_ends_the_case_wherever_it_stands() {
        application.receivedAtCounter();
        application.complete("User_CheckDocuments", Map.of("documentsComplete", false));

        application.message("application.withdrawn");

        application.hasEndedAt("End_Withdrawn");
        assertThat(application.delegatesCalled()).last().isEqualTo("recordWithdrawal");
    }

    @Test
    void the_standard_period_flags_a_case_and_lets_it_go_on() {
        application.receivedAtCounter();

        application.fire("Timer_StandardPeriod");

        application.isWaitingAt("User_CheckDocuments").hasPassedInOrder("Service_FlagOverdue", "End_OverdueFlagged");
    }

    @Test
    void a_value_that_no_way_is_drawn_for_changes_nothing() {
        application.receivedAtCounter();
        application.complete("User_CheckDocuments", Map.of("documentsComplete", true));
        application.complete("User_ForwardApplication", Map.of());

        assertThatThrownBy(() -> application.complete("User_ReceiveDispatch", Map.of("receiptOutcome", "PERHAPS")))
                .hasMessageContaining("No outgoing sequence flow");

        application.isWaitingAt("User_ReceiveDispatch");
    }
}
