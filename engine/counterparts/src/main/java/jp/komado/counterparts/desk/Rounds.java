package jp.komado.counterparts.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.komado.counterparts.copies.CopyDesk;
import jp.komado.counterparts.population.Population;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks at the folders again and again: takes what has come, sends what is due. */
public class Rounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final int STOP_SECONDS = 10;

    private final List<Channel> channels;
    private final ReceivingDesk receiving;
    private final SendingDesk sending;
    private final CopyDesk copies;
    private final Population population;
    private final Path populationFile;
    private final Duration every;
    private ScheduledExecutorService clock;
    private FileTime populationFrom;

    public Rounds(List<Channel> channels, ReceivingDesk receiving, SendingDesk sending, CopyDesk copies, Population population, Path populationFile,
                  Duration every) {
        this.channels = List.copyOf(channels);
        this.receiving = receiving;
        this.sending = sending;
        this.copies = copies;
        this.population = population;
        this.populationFile = populationFile;
        this.every = every;
    }

    /** One round; nobody is answered before there are people to know. */
    public synchronized void go() throws IOException {
        meetThePeople();
        if (population.isEmpty()) {
            return;
        }
        for (var channel : channels) {
            receiving.receive(channel);
        }
        sending.send(channels);
        copies.send(channels);
    }

    /** The file is read when it is new or has changed. */
    private void meetThePeople() throws IOException {
        if (populationFile == null || !Files.exists(populationFile)) {
            return;
        }
        var written = Files.getLastModifiedTime(populationFile);
        if (written.equals(populationFrom)) {
            return;
        }
        var people = population.load(Files.readAllBytes(populationFile));
        populationFrom = written;
        if (people > 0) {
            LOG.info("{} people are known from now on", people);
        }
    }

    private void goAndReport() {
        try {
            go();
        } catch (IOException | RuntimeException e) {
            LOG.error("This round ends here; the next one begins anew", e);
        }
    }

    @Override
    public void start() {
        if (!every.isZero()) {
            clock = Executors.newSingleThreadScheduledExecutor();
            clock.scheduleWithFixedDelay(this::goAndReport, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void stop() {
        if (clock != null) {
            clock.shutdown();
            try {
                clock.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            clock = null;
        }
    }

    @Override
    public boolean isRunning() {
        return clock != null;
    }
}
