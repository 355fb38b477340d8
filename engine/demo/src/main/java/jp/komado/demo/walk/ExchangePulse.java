package jp.komado.demo.walk;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.komado.claims.ClaimWork;
import jp.komado.exchange.ExchangeWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends, imports and checks claims while people work with the demo; not before the past is loaded, or answers of the past would come today. */
@Component
class ExchangePulse {

    private static final Logger LOG = LoggerFactory.getLogger(ExchangePulse.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final ExchangeWork work;
    private final ClaimWork claims;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "exchange-pulse");
        thread.setDaemon(true);
        return thread;
    });

    ExchangePulse(ExchangeWork work, ClaimWork claims) {
        this.work = work;
        this.claims = claims;
    }

    void begin() {
        clockwork.scheduleWithFixedDelay(this::beat, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void beat() {
        try {
            work.run();
            claims.run();
        } catch (RuntimeException e) {
            LOG.warn("A round of the exchange failed: {}", e.getClass().getSimpleName());
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        clockwork.shutdownNow();
        clockwork.awaitTermination(10, TimeUnit.SECONDS);
    }
}
