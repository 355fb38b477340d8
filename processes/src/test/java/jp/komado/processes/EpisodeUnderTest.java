package jp.komado.processes;

import java.text.SimpleDateFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One episode on a bare engine: its models are deployed for one test, and the test does what people, timers and messages would do. After
 * each step all jobs are done, as the job executor would.
 */
final class EpisodeUnderTest implements BeforeEachCallback, AfterEachCallback {

    private final ProcessEngine engine;
    private final Consumer<DeploymentBuilder> models;
    private final String businessKey = UUID.randomUUID().toString();
    private String deployment;

    private EpisodeUnderTest(ProcessEngine engine, Consumer<DeploymentBuilder> models) {
        this.engine = engine;
        this.models = models;
    }

    /** An episode of one model. */
    static EpisodeUnderTest of(ProcessEngine engine, String model) {
        return of(engine, models -> models.addClasspathResource("processes/" + model + ".bpmn"));
    }

    /** An episode whose model needs others beside it. */
    static EpisodeUnderTest of(ProcessEngine engine, Consumer<DeploymentBuilder> models) {
        return new EpisodeUnderTest(engine, models);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        deploy();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        undeploy();
    }

    void deploy() {
        BpmnAwareTests.init(engine);
        DeploymentBuilder builder = engine.getRepositoryService().createDeployment();
        models.accept(builder);
        deployment = builder.deploy().getId();
    }

    void undeploy() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
        Mocks.reset();
        BpmnAwareTests.reset();
    }

    String businessKey() {
        return businessKey;
    }

    /** Starts a model that others call. */
    ProcessInstance started(String model) {
        ProcessInstance instance = engine.getRuntimeService().startProcessInstanceByKey(model, businessKey);
        runJobs();
        return instance;
    }

    ProcessInstance startedBy(String message) {
        return startedBy(message, Map.of());
    }

    ProcessInstance startedBy(String message, Map<String, Object> variables) {
        ProcessInstance instance = engine.getRuntimeService().startProcessInstanceByMessage(message, businessKey, variables);
        runJobs();
        return instance;
    }

    void message(String name) {
        message(name, Map.of());
    }

    void message(String name, Map<String, Object> variables) {
        engine.getRuntimeService().createMessageCorrelation(name).processInstanceBusinessKey(businessKey).setVariables(variables).correlate();
        runJobs();
    }

    /** The one open task of the episode; null if there is none. */
    Task task() {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(businessKey).initializeFormKeys().singleResult();
    }

    /** The open task at this element; null if there is none. */
    Task task(String elementId) {
        return engine.getTaskService().createTaskQuery().taskDefinitionKey(elementId).initializeFormKeys().singleResult();
    }

    void complete(String elementId) {
        complete(elementId, Map.of());
    }

    void complete(String elementId, Map<String, Object> variables) {
        engine.getTaskService().complete(task(elementId).getId(), variables);
        runJobs();
    }

    void fire(String timer) {
        engine.getManagementService().executeJob(timer(timer).getId());
        runJobs();
    }

    /** The day on which a timer is due: {@code 2026-12-07}. */
    String dueAt(String timer) {
        return new SimpleDateFormat("yyyy-MM-dd").format(timer(timer).getDuedate());
    }

    Job timer(String elementId) {
        return engine.getManagementService().createJobQuery().timers().activityId(elementId).singleResult();
    }

    void runJobs() {
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
    }

    private List<Job> due() {
        return engine.getManagementService().createJobQuery().messages().list();
    }
}
