package jp.komado.claims.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import jp.komado.claims.ClaimMonth;
import jp.komado.rules.Decisions;
import org.springframework.batch.core.Job;
import org.springframework.batch.core.Step;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.item.ItemReader;
import org.springframework.batch.repeat.RepeatStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The checks of a month as a batch: lines that take others back first, so that what they free can be billed anew in the same month, then the
 * other lines, both in chunks, then exceptions in chunks, then the month goes on. Each chunk is one transaction with the
 * batch's own book, so that whatever is killed goes on after the last chunk that was kept.
 */
@Component
class AdjudicationJob {

    static final String NAME = "claim-adjudication";
    private static final int EXCEPTIONS_AT_ONCE = 50;

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final JdbcTemplate database;
    private final Decisions decisions;
    private final Adjudication adjudication;
    private final Exceptions exceptions;
    private final MonthSteps steps;
    private final ClaimsProperties properties;

    AdjudicationJob(JobRepository repository, PlatformTransactionManager transactions, JdbcTemplate database, Decisions decisions,
                    Adjudication adjudication, Exceptions exceptions, MonthSteps steps, ClaimsProperties properties) {
        this.repository = repository;
        this.transactions = transactions;
        this.database = database;
        this.decisions = decisions;
        this.adjudication = adjudication;
        this.exceptions = exceptions;
        this.steps = steps;
        this.properties = properties;
    }

    /** The job of a month; its identity is the month's id. */
    Job of(ClaimMonth month) {
        return new JobBuilder(NAME, repository).start(lines("reversals", month.id(), true)).next(lines("lines", month.id(), false)).next(gather(month)).next(finish(month.id())).build();
    }

    private Step lines(String name, UUID month, boolean takingBack) {
        var tables = new ClaimTables(decisions);
        return new StepBuilder(name, repository).<DueLine, DueLine>chunk(properties.chunk(), transactions)
            .reader(new DueLineReader(database, month, takingBack, properties.chunk()))
            .writer(chunk -> adjudication.check(month, tables, chunk.getItems()))
            .build();
    }

    private Step gather(ClaimMonth month) {
        return new StepBuilder("exceptions", repository).<Exceptions.Group, Exceptions.Group>chunk(EXCEPTIONS_AT_ONCE, transactions)
            .reader(groups(month.id()))
            .writer(chunk -> exceptions.open(month, chunk.getItems()))
            .build();
    }

    /** Groups whose exceptions were opened before an interruption no longer wait, so the reader has nothing to remember. */
    private ItemReader<Exceptions.Group> groups(UUID month) {
        Deque<Exceptions.Group> read = new ArrayDeque<>();
        var last = new AtomicReference<>(Exceptions.Group.NONE);
        return () -> {
            if (read.isEmpty()) {
                read.addAll(exceptions.waiting(month, last.get(), EXCEPTIONS_AT_ONCE));
            }
            if (!read.isEmpty()) {
                last.set(read.peek());
            }
            return read.poll();
        };
    }

    private Step finish(UUID month) {
        return new StepBuilder("month", repository).tasklet((contribution, context) -> {
            steps.adjudicated(month);
            return RepeatStatus.FINISHED;
        }, transactions).build();
    }
}
