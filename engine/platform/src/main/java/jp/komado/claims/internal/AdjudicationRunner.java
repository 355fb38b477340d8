package jp.komado.claims.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.UUID;
import javax.sql.DataSource;
import jp.komado.claims.ClaimMonth;
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
 * Runs the checks of months on one node at a time. A lock of the database session says that a node is at work; it ends with the node, and
 * then the next one takes over where the last kept chunk ended.
 */
@Component
class AdjudicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(AdjudicationRunner.class);
    private static final String MONTH = "claimMonth";
    private static final String LOCK = "hashtextextended('claim-adjudication ' || ?, 0)";

    private final StoredClaimMonths months;
    private final AdjudicationJob job;
    private final JobLauncher launcher;
    private final JobExplorer explorer;
    private final JobRepository repository;
    private final DataSource dataSource;
    private final Clock clock;

    AdjudicationRunner(StoredClaimMonths months, AdjudicationJob job, JobLauncher launcher, JobExplorer explorer, JobRepository repository,
                       DataSource dataSource, Clock clock) {
        this.months = months;
        this.job = job;
        this.launcher = launcher;
        this.explorer = explorer;
        this.repository = repository;
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Runs what is due, unless another node is at it. */
    void run() {
        months.in(ClaimMonth.State.ADJUDICATING).forEach(this::run);
    }

    private void run(ClaimMonth month) {
        try (var connection = dataSource.getConnection()) {
            if (!asked(connection, "select pg_try_advisory_lock(" + LOCK + ")", month.id())) {
                return;
            }
            try {
                launch(month);
            } finally {
                asked(connection, "select pg_advisory_unlock(" + LOCK + ")", month.id());
            }
        } catch (SQLException e) {
            LOG.warn("the checks of {} wait: {}", month.number(), e.getSQLState());
        }
    }

    private void launch(ClaimMonth month) {
        var parameters = new JobParametersBuilder().addString(MONTH, month.id().toString()).toJobParameters();
        explorer.findRunningJobExecutions(AdjudicationJob.NAME).stream().filter(running -> running.getJobParameters().equals(parameters))
            .forEach(this::abandonedByItsNode);
        try {
            var execution = launcher.run(job.of(month), parameters);
            if (execution.getStatus() == BatchStatus.COMPLETED) {
                LOG.info("claim month {} is checked", month.number());
            } else {
                LOG.error("the checks of {} stopped: {}", month.number(), reasons(execution));
            }
        } catch (JobExecutionException e) {
            LOG.error("the checks of {} cannot run: {}", month.number(), e.getClass().getName());
        }
    }

    /** Class names alone: a message could hold what stands in a line. */
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

    private static boolean asked(Connection connection, String sql, UUID month) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, month.toString());
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
