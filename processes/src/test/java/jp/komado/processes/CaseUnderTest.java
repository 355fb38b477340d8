package jp.komado.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;

/** One case on a bare engine: real models, the real decision table, delegates that only say that they were called. */
final class CaseUnderTest implements AutoCloseable {

    private static final String JURISDICTION = "decisions/jurisdiction/2015-01-01/jurisdiction.dmn";

    private final ProcessEngine engine;
    private final EpisodeUnderTest episode;
    private final List<String> called = new ArrayList<>();
    private final Map<String, Object> variables = new HashMap<>(Map.of(
            "municipalityCode", "131024",
            "applicationDate", "2026-11-23",
            "correctionReminder", "2026-12-07",
            "correctionDeadline", "2026-12-14",
            "standardPeriod", "P90D"));
    private boolean duplicateSuspected;
    private boolean identityDoubtful;
    private int capsWithoutEvidence;

    /** What the approver agrees to. */
    enum Decided {
        CERTIFY, REFUSE, REJECT
    }

    /** Answers like the register of decision versions. */
    public static final class DecisionVersions {
        public String tag(String decision, Object axisDate) {
            return decision.equals("jurisdiction") && axisDate != null ? "2015-01-01" : null;
        }
    }

    private CaseUnderTest(ProcessEngine engine) {
        this.engine = engine;
        this.episode = EpisodeUnderTest.of(engine, models -> {
            Model.all().forEach(model -> models.addClasspathResource("processes/" + model.name() + ".bpmn"));
            models.addClasspathResource(JURISDICTION);
        });
        episode.deploy();
        registerDelegates();
    }

    static CaseUnderTest with(ProcessEngine engine) {
        return new CaseUnderTest(engine);
    }

    static ProcessEngineConfigurationImpl configuration() {
        var configuration = new ProcessCoverageInMemProcessEngineConfiguration();
        configuration.setExpressionManager(new MockExpressionManager());
        configuration.setJobExecutorActivate(false);
        // Each class of tests has an engine of its own, since the coverage of a class is counted on it.
        String name = "processes-" + UUID.randomUUID();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        return configuration;
    }

    private void registerDelegates() {
        Mocks.register("decisionVersions", new DecisionVersions());
        for (String bean : List.of("registerReceipt", "prepareChecklist", "requestCorrection", "remindCorrection", "recordWithdrawal",
                "flagOverdue", "assignNumber", "renderCertificate", "recordPosting", "addToResultList", "issueRefusalNotice",
                "issueRejectionNotice")) {
            Mocks.register(bean, (JavaDelegate) execution -> called.add(bean));
        }
        Mocks.register("findDuplicates", (JavaDelegate) execution -> {
            called.add("findDuplicates");
            execution.setVariable("duplicateSuspected", duplicateSuspected);
        });
        Mocks.register("queueForMeeting", (JavaDelegate) execution -> execution.setVariable("meetingReminder", "2026-12-21"));
        Mocks.register("placeLookUp", (JavaDelegate) execution -> execution.setVariable("lookUpNeeded", false));
        Mocks.register("placeIdentityInquiry", (JavaDelegate) execution -> execution.setVariables(Map.of(
                "identityInquiryNeeded", identityDoubtful, "identityAnswerAwaited", identityDoubtful, "identityReminder", "2026-12-07")));
        Mocks.register("determineInquiries", (JavaDelegate) execution -> execution.setVariable("linkageNext", "COMPLETE"));
        Mocks.register("checkInquiryNeeded", (JavaDelegate) execution -> {
            called.add("checkInquiryNeeded");
            execution.setVariable("inquiryNeeded", "NOT_NEEDED");
        });
        Mocks.register("computeCap", (JavaDelegate) execution -> {
            called.add("computeCap");
            if (capsWithoutEvidence-- > 0) {
                throw new BpmnError("CAP_NOT_COMPUTABLE");
            }
        });
    }

    CaseUnderTest with(String variable, Object value) {
        variables.put(variable, value);
        return this;
    }

    CaseUnderTest suspectingDuplicates() {
        duplicateSuspected = true;
        return this;
    }

    CaseUnderTest withDoubtfulIdentity() {
        identityDoubtful = true;
        return this;
    }

    CaseUnderTest lackingEvidence() {
        capsWithoutEvidence = 1;
        return this;
    }

    void receivedAtCounter() {
        start("certification.received-at-counter", "PORTAL");
    }

    void openedFromBag() {
        start("certification.opened-from-bag", "PAPER");
    }

    private void start(String message, String channel) {
        variables.put("channel", channel);
        episode.startedBy(message, variables);
    }

    void atEntry() {
        openedFromBag();
        complete("User_RecordCounterReceipt", Map.of("documentsComplete", true));
    }

    void enteredAndCompared() {
        complete("User_EnterApplication", Map.of());
        complete("User_CompareEntry", Map.of("entryMatches", true));
        answered();
    }

    /** Everybody outside answers as hoped for: ④ to ⑨. */
    void answered() {
        message("board.replied", Map.of("boardOutcome", "SUITABLE"));
    }

    void atProposal() {
        atEntry();
        enteredAndCompared();
        complete("User_CompleteAfterBoard", Map.of("boardResult", "SUITABLE"));
    }

    void decided(Decided decision) {
        complete("User_ProposeDecision", Map.of("proposal", decision.name()));
        complete("User_ApproveDecision", Map.of("approved", true));
    }

    /** Completes the one open task, which must be this one. */
    void complete(String elementId, Map<String, Object> outcome) {
        Task task = task();
        if (!task.getTaskDefinitionKey().equals(elementId)) {
            throw new AssertionError("waits at " + task.getTaskDefinitionKey() + ", not at " + elementId);
        }
        episode.complete(elementId, outcome);
    }

    void message(String name) {
        episode.message(name);
    }

    void message(String name, Map<String, Object> variables) {
        episode.message(name, variables);
    }

    void fire(String timer) {
        episode.fire(timer);
    }

    String dueAt(String timer) {
        return episode.dueAt(timer);
    }

    List<String> delegatesCalled() {
        return called;
    }

    CaseUnderTest isWaitingAt(String elementId) {
        assertThat(instanceOf(task())).isWaitingAt(elementId);
        return this;
    }

    CaseUnderTest isOfferedTo(String queue) {
        assertThat(task()).hasCandidateGroup(queue).isNotAssigned();
        return this;
    }

    CaseUnderTest hasPassedInOrder(String... elementIds) {
        assertThat(root()).hasPassedInOrder(elementIds);
        return this;
    }

    CaseUnderTest hasNotPassed(String... elementIds) {
        assertThat(root()).hasNotPassed(elementIds);
        return this;
    }

    CaseUnderTest hasEndedAt(String endId) {
        assertThat(root()).isEnded().hasPassed(endId);
        return this;
    }

    private Task task() {
        return episode.task();
    }

    private ProcessInstance instanceOf(Task task) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult();
    }

    /** The spine of the case, which bpmn-assert also finds in history once it has ended. */
    private ProcessInstance root() {
        String id = engine.getHistoryService().createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(episode.businessKey())
                .processDefinitionKey("certification")
                .singleResult()
                .getId();
        ProcessInstance running = engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(id).singleResult();
        return running != null ? running : new EndedInstance(id, episode.businessKey());
    }

    @Override
    public void close() {
        episode.undeploy();
    }
}
