package jp.komado.demo.process;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The engine's own work while the past is being loaded: its threads live today and would continue old cases at the wrong time. */
@Component
public class EngineJobs {

    private static final Logger LOG = LoggerFactory.getLogger(EngineJobs.class);
    private static final int AT_A_TIME = 20;

    private final ProcessEngine engine;

    EngineJobs(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Lets the engine's own threads work; until then nobody but the loader continues cases. */
    public void begin() {
        executor().start();
    }

    /**
     * Continues what is due: cases of people who work beside the loader, and timers of cases that have arrived.
     *
     * @param onTheirWay cases that live in the past still; nobody but the loader continues them
     */
    public void runForOthers(Set<UUID> onTheirWay) {
        var management = engine.getManagementService();
        var due = ofInstances(management.createJobQuery().executable().withRetriesLeft().list());
        var cases = casesOf(due);
        due.stream().filter(job -> !isOneOf(onTheirWay, cases.get(job.getProcessInstanceId()))).limit(AT_A_TIME).forEach(job -> {
            try {
                management.executeJob(job.getId());
            } catch (RuntimeException e) {
                // the engine has counted the failed attempt; what stays broken becomes an incident as at any other time
                LOG.warn("A job beside the loading failed: {}", e.getClass().getSimpleName());
            }
        });
    }

    /** The cases that the engine could continue this moment, timers left aside. */
    public Set<UUID> continuable() {
        return new HashSet<>(casesOf(engine.getManagementService().createJobQuery().messages().withRetriesLeft().list()).values());
    }

    /** The timers of a case that were due before this moment, the earliest first. */
    public List<DueTimer> dueTimers(UUID caseId, Instant now) {
        return dueTimers(Set.of(caseId), now);
    }

    /** The timers of some cases that were due before this moment, the earliest first. */
    public List<DueTimer> dueTimers(Set<UUID> cases, Instant now) {
        var due = ofInstances(engine.getManagementService().createJobQuery().timers().withRetriesLeft().duedateLowerThan(Date.from(now)).list());
        var caseOf = casesOf(due);
        return due.stream().filter(job -> isOneOf(cases, caseOf.get(job.getProcessInstanceId())))
            .map(job -> new DueTimer(job.getId(), job.getDuedate().toInstant())).sorted(Comparator.comparing(DueTimer::due)).toList();
    }

    /** Without the timers by which a week or a month begins a process: they belong to no case, and to no past. */
    private static List<Job> ofInstances(List<Job> jobs) {
        return jobs.stream().filter(job -> job.getProcessInstanceId() != null).toList();
    }

    private static boolean isOneOf(Set<UUID> cases, UUID caseId) {
        return caseId != null && cases.contains(caseId);
    }

    /** The case of each process instance that these jobs belong to. */
    private Map<String, UUID> casesOf(List<Job> jobs) {
        var instances = jobs.stream().map(Job::getProcessInstanceId).collect(Collectors.toSet());
        if (instances.isEmpty()) {
            return Map.of();
        }
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceIds(instances).list().stream()
            .filter(instance -> instance.getBusinessKey() != null)
            .collect(Collectors.toMap(ProcessInstance::getId, instance -> UUID.fromString(instance.getBusinessKey())));
    }

    /** Lets a timer fire in this thread. */
    public void fire(DueTimer timer) {
        engine.getManagementService().executeJob(timer.jobId());
    }

    /** A timer of the engine. */
    public record DueTimer(String jobId, Instant due) {
    }

    private JobExecutor executor() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }
}
