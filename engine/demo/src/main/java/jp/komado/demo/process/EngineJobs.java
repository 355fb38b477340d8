package jp.komado.demo.process;

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
    private boolean wasActive;

    EngineJobs(ProcessEngine engine) {
        this.engine = engine;
    }

    /** From now on nobody but the loader continues cases. */
    public void pause() {
        wasActive = executor().isActive();
        if (wasActive) {
            executor().shutdown();
        }
    }

    /** Lets the engine work by itself again. */
    public void resume() {
        if (wasActive) {
            executor().start();
        }
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

    private JobExecutor executor() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }
}
