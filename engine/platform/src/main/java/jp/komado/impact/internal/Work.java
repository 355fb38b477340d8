package jp.komado.impact.internal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.komado.impact.ImpactWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Looks for evaluations as often as the configuration says; computes them in a thread of its own, so that nothing waits for them. */
@Component("impactWork")
@EnableConfigurationProperties(ImpactProperties.class)
class Work implements ImpactWork, SchedulingConfigurer, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Work.class);

    private final EvaluationRunner runner;
    private final ImpactProperties properties;
    private final AtomicBoolean computing = new AtomicBoolean();
    private final ExecutorService evaluations = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "impact-evaluations");
        thread.setDaemon(true);
        return thread;
    });

    Work(EvaluationRunner runner, ImpactProperties properties) {
        this.runner = runner;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        if (!properties.poll().isZero()) {
            registrar.addFixedDelayTask(this::poll, properties.poll());
        }
    }

    @Override
    public void run() {
        runner.run();
    }

    @Override
    public void destroy() {
        evaluations.shutdownNow();
    }

    private void poll() {
        if (computing.compareAndSet(false, true)) {
            evaluations.execute(this::compute);
        }
    }

    private void compute() {
        try {
            runner.run();
        } catch (RuntimeException e) {
            LOG.error("evaluations stopped: {}", e.getClass().getName());
        } finally {
            computing.set(false);
        }
    }
}
