package jp.komado.misuse.internal;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import jp.komado.audit.LogSeal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every night: the month that has just ended, and any past one whose report is missing. Each node tries; a month has one report. */
@Component
class MonthlySweep {

    private static final Logger LOG = LoggerFactory.getLogger(MonthlySweep.class);

    private final ReportStore reports;
    private final Generation generation;
    private final LogSeal seal;
    private final MisuseProperties properties;
    private final Clock clock;

    MonthlySweep(ReportStore reports, Generation generation, LogSeal seal, MisuseProperties properties, Clock clock) {
        this.reports = reports;
        this.generation = generation;
        this.seal = seal;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(cron = "${komado.audit.misuse.cron:0 15 4 * * *}", zone = "Asia/Tokyo")
    int nightly() {
        var missing = missing(YearMonth.from(clock.instant().atZone(clock.getZone())));
        if (missing.isEmpty()) {
            return 0;
        }
        var verdict = seal.verify();
        int made = 0;
        for (var month : missing) {
            try {
                made += generation.generate(month, verdict).isPresent() ? 1 : 0;
            } catch (RuntimeException e) {
                LOG.error("the misuse report of {} could not be made: {}", month, e.getClass().getName());
            }
        }
        LOG.info("misuse: {} monthly reports were made", made);
        return made;
    }

    /** Months before this one without a report, the oldest first. */
    List<YearMonth> missing(YearMonth current) {
        var done = reports.months();
        return reports.firstMonth(clock.getZone())
            .map(begin -> properties.firstMonth() != null && begin.isBefore(properties.firstMonth()) ? properties.firstMonth() : begin)
            .map(begin -> Stream.iterate(begin, month -> month.isBefore(current), month -> month.plusMonths(1)))
            .orElse(Stream.empty()).filter(month -> !done.contains(month)).toList();
    }
}
