package jp.komado.workflow.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.komado.workflow.NotWaiting;
import jp.komado.workflow.ProcessElement;
import jp.komado.workflow.ProcessPosition;
import jp.komado.workflow.WaitingPlace;
import jp.komado.workflow.Workflow;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

@Component
class CamundaWorkflow implements Workflow {

    /** What the engine calls elements that only wrap others; they would hide where the case really stands. */
    private static final Set<String> WRAPPERS = Set.of("processDefinition", "subProcess", "multiInstanceBody");

    /** Elements at which nobody in the house has anything to do. */
    private static final Set<String> WAITING = Set.of("receiveTask", "intermediateCatchEvent");

    private final RuntimeService runtime;
    private final HistoryService history;
    private final RepositoryService repository;
    private final ManagementService management;
    private final Models models;

    CamundaWorkflow(
            RuntimeService runtime,
            HistoryService history,
            RepositoryService repository,
            ManagementService management,
            Models models) {
        this.runtime = runtime;
        this.history = history;
        this.repository = repository;
        this.management = management;
        this.models = models;
    }

    @Override
    public void start(String message, UUID caseId, Map<String, Object> variables) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(caseId.toString())
                .setVariables(variables)
                .correlateStartMessage();
    }

    @Override
    public void correlate(String message, UUID caseId, Map<String, Object> variables) {
        // Asked first, since the engine logs every mismatch as an error of its own.
        if (!isWaitingFor(message, caseId)) {
            throw new NotWaiting(message);
        }
        try {
            runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(caseId.toString())
                    .setVariables(variables)
                    .correlate();
        } catch (MismatchingMessageCorrelationException e) {
            throw new NotWaiting(message);
        }
    }

    @Override
    public boolean isWaitingFor(String message, UUID caseId) {
        return running(caseId).stream()
                .anyMatch(instance -> runtime.createEventSubscriptionQuery()
                                .processInstanceId(instance.getId())
                                .eventType("message")
                                .eventName(message)
                                .count()
                        > 0);
    }

    @Override
    public ProcessPosition position(UUID caseId) {
        List<ProcessPosition.Instance> instances = new ArrayList<>();
        for (HistoricProcessInstance instance : history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.toString())
                .orderByProcessInstanceStartTime()
                .asc()
                .list()) {
            instances.add(position(instance));
        }
        return new ProcessPosition(instances);
    }

    private ProcessPosition.Instance position(HistoricProcessInstance instance) {
        List<HistoricActivityInstance> activities = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list();
        List<ProcessPosition.Active> active = activities.stream()
                .filter(activity -> activity.getEndTime() == null && !WRAPPERS.contains(activity.getActivityType()))
                .map(activity -> new ProcessPosition.Active(
                        activity.getActivityId(), activity.getStartTime().toInstant(), activity.getActivityType()))
                .toList();
        List<String> passed = activities.stream()
                .filter(activity -> activity.getEndTime() != null && !activity.isCanceled())
                .map(HistoricActivityInstance::getActivityId)
                .distinct()
                .toList();
        return new ProcessPosition.Instance(instance.getProcessDefinitionKey(), state(instance), active, passed);
    }

    private static String state(HistoricProcessInstance instance) {
        return switch (instance.getState()) {
            case HistoricProcessInstance.STATE_ACTIVE, HistoricProcessInstance.STATE_SUSPENDED -> "ACTIVE";
            case HistoricProcessInstance.STATE_COMPLETED -> "COMPLETED";
            default -> "TERMINATED";
        };
    }

    @Override
    public String processXml(String processKey) {
        ProcessDefinition definition = models.newest(processKey);
        try (InputStream in = repository.getProcessModel(definition.getId())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<ProcessElement> userTasks(String processKey) {
        return elements(processKey).stream().filter(element -> "userTask".equals(element.kind())).toList();
    }

    @Override
    public List<ProcessElement> elements(String processKey) {
        return models.elements(models.newest(processKey).getId()).values().stream().map(ModelElement::element).toList();
    }

    @Override
    public List<String> processKeys() {
        return repository.createProcessDefinitionQuery().latestVersion().orderByProcessDefinitionKey().asc().list().stream()
                .map(ProcessDefinition::getKey)
                .toList();
    }

    @Override
    public String processName(String processKey) {
        ProcessDefinition newest = models.newest(processKey);
        return newest.getName() == null ? newest.getKey() : newest.getName();
    }

    @Override
    public List<WaitingPlace> waitingPlaces(String processKey) {
        Map<String, Integer> waiting = new HashMap<>();
        for (ProcessDefinition version : repository.createProcessDefinitionQuery().processDefinitionKey(processKey).list()) {
            management.createActivityStatisticsQuery(version.getId()).list()
                    .forEach(activity -> waiting.merge(activity.getId(), activity.getInstances(), Integer::sum));
        }
        return elements(processKey).stream()
                .filter(element -> WAITING.contains(element.kind()) && waiting.getOrDefault(element.elementId(), 0) > 0)
                .map(element -> new WaitingPlace(element, waiting.get(element.elementId())))
                .toList();
    }

    @Override
    public int runJobs(UUID caseId) {
        int run = 0;
        List<Job> due = dueJobs(caseId);
        while (!due.isEmpty()) {
            for (Job job : due) {
                management.executeJob(job.getId());
                run++;
            }
            due = dueJobs(caseId);
        }
        return run;
    }

    private List<Job> dueJobs(UUID caseId) {
        return running(caseId).stream()
                .flatMap(instance -> management.createJobQuery()
                        .processInstanceId(instance.getId())
                        .messages()
                        .withRetriesLeft()
                        .list()
                        .stream())
                .toList();
    }

    @Override
    public void fireTimer(UUID caseId, String elementId) {
        List<Job> timers = running(caseId).stream()
                .flatMap(instance -> management.createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId(elementId)
                        .timers()
                        .list()
                        .stream())
                .toList();
        if (timers.isEmpty()) {
            throw new NotWaiting(elementId);
        }
        timers.forEach(timer -> management.executeJob(timer.getId()));
    }

    private List<ProcessInstance> running(UUID caseId) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId.toString()).list();
    }
}
