package jp.komado.demo.process;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
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

    /** Continues what is due: cases of people who work beside the loader, and timers of cases that have arrived. */
    public void runForOthers() {
        var management = engine.getManagementService();
        for (var job : management.createJobQuery().executable().withRetriesLeft().listPage(0, AT_A_TIME)) {
            try {
                management.executeJob(job.getId());
            } catch (RuntimeException e) {
                // the engine has counted the failed attempt; what stays broken becomes an incident as at any other time
                LOG.warn("A job beside the loading failed: {}", e.getClass().getSimpleName());
            }
        }
    }

    /** The timers of a case that were due before today, the earliest first. */
    public List<DueTimer> dueTimers(UUID caseId) {
        var instances = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(caseId.toString()).list();
        return instances.stream()
            .flatMap(instance -> engine.getManagementService().createJobQuery().processInstanceId(instance.getId()).timers()
                .duedateLowerThan(Date.from(Instant.now())).list().stream())
            .map(job -> new DueTimer(job.getId(), job.getDuedate().toInstant()))
            .sorted(Comparator.comparing(DueTimer::due))
            .toList();
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
