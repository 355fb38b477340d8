package jp.komado.demo.walk;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.komado.demo.Console;
import jp.komado.demo.papers.PaperRoom;
import jp.komado.demo.population.SyntheticApplication;
import jp.komado.demo.process.EngineJobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the synthetic prefecture beside the people who already sign in; goes on after a kill, and leaves a filled database alone. */
@Component
public class Prefecture {

    private static final Logger LOG = LoggerFactory.getLogger(Prefecture.class);

    private final History history;
    private final WalkLog log;
    private final EngineJobs jobs;
    private final ExchangePulse pulse;
    private final InventedApplications invented;
    private final PaperRoom papers;
    private final RenewalSeason renewals;
    private final CopyWeeks copies;
    private final Console console;
    private final boolean wanted;
    private final int limit;
    private volatile boolean stopping;
    private volatile Thread loader;

    Prefecture(History history, WalkLog log, EngineJobs jobs, ExchangePulse pulse, InventedApplications invented, PaperRoom papers,
               RenewalSeason renewals, CopyWeeks copies, Console console,
               @Value("${komado.demo.load:true}") boolean wanted, @Value("${komado.demo.limit:1000}") int limit) {
        this.history = history;
        this.log = log;
        this.jobs = jobs;
        this.pulse = pulse;
        this.invented = invented;
        this.papers = papers;
        this.renewals = renewals;
        this.copies = copies;
        this.console = console;
        this.wanted = wanted;
        this.limit = limit;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(1)
    void loadBeside() {
        if (wanted && !log.isFinished() && (log.hasBegun() || log.isEmptyPrefecture())) {
            loader = new Thread(this::loadOrReport, "prefecture");
            loader.setDaemon(true);
            loader.start();
        } else {
            work();
        }
    }

    /** From now on everything happens today. */
    private void work() {
        jobs.begin();
        pulse.begin();
    }

    private void loadOrReport() {
        try {
            load();
        } catch (RuntimeException e) {
            if (stopping) {
                return;
            }
            LOG.error("The synthetic prefecture is not complete; the next start goes on from here", e);
        }
    }

    /** Loads what is missing, in this thread. */
    public void load() {
        var today = log.day(invented.today());
        var applications = invented.countedBackFrom(today).stream().limit(limit).toList();
        var started = Instant.now();
        try {
            console.line("合成データを読み込みます / loading the prefecture: " + applications.size());
            history.relive(applications, today, () -> stopping, new LoadingProgress(console, first(applications, today), today));
            if (stopping) {
                return;
            }
            if (invented.isUsual() && applications.size() < limit) {
                console.line("  副本登録・更新・書庫 / copies, renewals and the paper room");
                copies.first(today);
                renewals.live(today);
                copies.second(today);
                papers.fill();
            }
            log.finished();
        } finally {
            if (!stopping) {
                work();
            }
        }
        console.line("読み込みが終わりました / loaded in " + Duration.between(started, Instant.now()).toSeconds() + " s");
    }

    private static LocalDate first(List<SyntheticApplication> applications, LocalDate today) {
        return applications.isEmpty() ? today : applications.get(0).moment(0).toLocalDate();
    }

    /** Whoever stops the demo does not wait for the rest; the next start goes on from here. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        if (loader != null) {
            loader.join(Duration.ofSeconds(10).toMillis());
        }
    }
}
