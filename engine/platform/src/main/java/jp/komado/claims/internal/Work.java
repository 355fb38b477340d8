package jp.komado.claims.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.komado.claims.ClaimMonth;
import jp.komado.claims.ClaimWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Runs by itself as often as the configuration says; the checks of lines in a thread of their own, so that nothing waits for them. */
@Component("claimWork")
@EnableConfigurationProperties(ClaimsProperties.class)
class Work implements ClaimWork, SchedulingConfigurer, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Work.class);

    private final StoredClaimMonths months;
    private final MonthSteps steps;
    private final AdjudicationRunner runner;
    private final ClaimsProperties properties;
    private final Clock clock;
    private final AtomicBoolean checking = new AtomicBoolean();
    private final ExecutorService checks = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "claim-checks");
        thread.setDaemon(true);
        return thread;
    });

    Work(StoredClaimMonths months, MonthSteps steps, AdjudicationRunner runner, ClaimsProperties properties, Clock clock) {
        this.months = months;
        this.steps = steps;
        this.runner = runner;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        if (!properties.poll().isZero()) {
            registrar.addFixedDelayTask(this::poll, properties.poll());
        }
    }

    @Override
    public void run() {
        goOn();
        runner.run();
    }

    @Override
    public void destroy() {
        checks.shutdownNow();
    }

    private void poll() {
        var today = LocalDate.now(clock);
        if (properties.opensOnDay() > 0 && today.getDayOfMonth() >= properties.opensOnDay() && months.byMonth(YearMonth.from(today)).isEmpty()) {
            months.open(YearMonth.from(today));
        }
        goOn();
        if (!months.in(ClaimMonth.State.ADJUDICATING).isEmpty() && checking.compareAndSet(false, true)) {
            checks.execute(this::check);
        }
    }

    private void goOn() {
        months.in(ClaimMonth.State.OPEN).stream().filter(month -> month.filesAt() != null).forEach(month -> steps.filesComplete(month.id()));
    }

    private void check() {
        try {
            runner.run();
        } catch (RuntimeException e) {
            LOG.error("checks of claims stopped: {}", e.getClass().getName());
        } finally {
            checking.set(false);
        }
    }
}
