package jp.komado.impact.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import javax.sql.DataSource;
import jp.komado.impact.ImpactEvaluation;
import jp.komado.impact.internal.FrozenVersions.Tables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.JobExecution;
import org.springframework.batch.core.JobExecutionException;
import org.springframework.batch.core.JobParametersBuilder;
import org.springframework.batch.core.explore.JobExplorer;
import org.springframework.batch.core.launch.JobLauncher;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/**
 * Computes evaluations one after the other, on one node at a time, so that nobody replaces the store under a reader. A lock of the database session
 * says that a node is at work; it ends with the node, and then the next one takes over where the last kept chunk ended.
 */
@Component
class EvaluationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(EvaluationRunner.class);
    private static final String EVALUATION = "impactEvaluation";
    private static final String LOCK = "hashtextextended('impact-evaluation', 0)";

    private final EvaluationBook book;
    private final EvaluationJob job;
    private final FrozenVersions versions;
    private final DeidentifiedStore store;
    private final JobLauncher launcher;
    private final JobExplorer explorer;
    private final JobRepository repository;
    private final DataSource dataSource;
    private final ImpactProperties properties;
    private final Clock clock;

    EvaluationRunner(EvaluationBook book, EvaluationJob job, FrozenVersions versions, DeidentifiedStore store, JobLauncher launcher,
                     JobExplorer explorer, JobRepository repository, DataSource dataSource, ImpactProperties properties, Clock clock) {
        this.book = book;
        this.job = job;
        this.versions = versions;
        this.store = store;
        this.launcher = launcher;
        this.explorer = explorer;
        this.repository = repository;
        this.dataSource = dataSource;
        this.properties = properties;
        this.clock = clock;
    }

    /** Computes what waits, unless another node is at it, and throws away what nobody needs any more. */
    void run() {
        try (var connection = dataSource.getConnection()) {
            if (!asked(connection, "select pg_try_advisory_lock(" + LOCK + ")")) {
                return;
            }
            try {
                goOn();
                store.dropStale();
            } finally {
                asked(connection, "select pg_advisory_unlock(" + LOCK + ")");
            }
        } catch (SQLException e) {
            LOG.warn("evaluations wait: {}", e.getSQLState());
        }
    }

    private void goOn() {
        var next = book.nextOpen();
        while (next.isPresent() && isOver(next.get())) {
            next = book.nextOpen();
        }
    }

    /** Whether the next one may begin; else this one is tried again later. */
    private boolean isOver(ImpactEvaluation evaluation) {
        Tables tables;
        try {
            tables = versions.tables(evaluation);
        } catch (FrozenVersions.Changed e) {
            if (evaluation.requestedAt().plus(properties.unknownVersionsWait()).isAfter(clock.instant())) {
                return false;
            }
            book.fail(evaluation.id(), e.code());
            return true;
        }
        book.start(evaluation.id());
        if (launch(evaluation, tables)) {
            return true;
        }
        if (book.stopped(evaluation.id()) < properties.attempts()) {
            return false;
        }
        book.fail(evaluation.id(), "unexpected");
        return true;
    }

    private boolean launch(ImpactEvaluation evaluation, Tables tables) {
        var parameters = new JobParametersBuilder().addString(EVALUATION, evaluation.id().toString()).toJobParameters();
        explorer.findRunningJobExecutions(EvaluationJob.NAME).stream().filter(running -> running.getJobParameters().equals(parameters))
            .forEach(this::abandonedByItsNode);
        try {
            var execution = launcher.run(job.of(evaluation, tables), parameters);
            if (execution.getStatus() == BatchStatus.COMPLETED) {
                LOG.info("evaluation {} is done", evaluation.id());
                return true;
            }
            LOG.error("evaluation {} stopped: {}", evaluation.id(), reasons(execution));
        } catch (JobExecutionException e) {
            LOG.error("evaluation {} cannot run: {}", evaluation.id(), e.getClass().getName());
        }
        return false;
    }

    /** Class names alone: a message could hold what stands in a row. */
    private static String reasons(JobExecution execution) {
        return String.join(", ", execution.getAllFailureExceptions().stream().map(failure -> failure.getClass().getName()).toList());
    }

    private void abandonedByItsNode(JobExecution execution) {
        var now = LocalDateTime.ofInstant(clock.instant(), clock.getZone());
        execution.getStepExecutions().stream().filter(step -> step.getStatus().isRunning()).forEach(step -> {
            step.setStatus(BatchStatus.FAILED);
            step.setExitStatus(ExitStatus.FAILED);
            step.setEndTime(now);
            repository.update(step);
        });
        execution.setStatus(BatchStatus.FAILED);
        execution.setExitStatus(ExitStatus.FAILED);
        execution.setEndTime(now);
        repository.update(execution);
    }

    private static boolean asked(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(sql)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
