package jp.komado.impact.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import jp.komado.cap.DeidentifiedCases;
import jp.komado.impact.ImpactEvaluation;
import jp.komado.impact.internal.FrozenVersions.Tables;
import org.springframework.batch.core.Job;
import org.springframework.batch.core.Step;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.repeat.RepeatStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * An evaluation as a batch: the store is filled unless it is fresh, then its cases are computed in chunks, then the evaluation is done. Each
 * chunk, with its sums and how far the evaluation is, is one transaction with the batch's own book: whatever is killed goes on after the last
 * chunk that was kept, and counts no case twice.
 */
@Component
class EvaluationJob {

    static final String NAME = "impact-evaluation";

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final DeidentifiedStore store;
    private final StoreFilling filling;
    private final DeidentifiedCases caps;
    private final Cells cells;
    private final EvaluationBook book;
    private final ImpactProperties properties;

    EvaluationJob(JobRepository repository, PlatformTransactionManager transactions, DeidentifiedStore store, StoreFilling filling,
                  DeidentifiedCases caps, Cells cells, EvaluationBook book, ImpactProperties properties) {
        this.repository = repository;
        this.transactions = transactions;
        this.store = store;
        this.filling = filling;
        this.caps = caps;
        this.cells = cells;
        this.book = book;
        this.properties = properties;
    }

    /** The job of an evaluation; its identity is the evaluation's id. */
    Job of(ImpactEvaluation evaluation, Tables tables) {
        return new JobBuilder(NAME, repository).start(fill(evaluation.id())).next(compute(evaluation, tables)).next(finish(evaluation.id())).build();
    }

    private Step fill(UUID evaluation) {
        var current = new AtomicReference<List<UUID>>();
        return new StepBuilder("store", repository).tasklet((contribution, context) -> {
            var ready = store.fresh().or(() -> next(current));
            ready.ifPresent(generation -> book.read(evaluation, generation));
            return RepeatStatus.continueIf(ready.isEmpty());
        }, transactions).build();
    }

    private Optional<UUID> next(AtomicReference<List<UUID>> current) {
        if (current.get() == null) {
            current.set(filling.current());
        }
        return filling.next(current.get());
    }

    private Step compute(ImpactEvaluation evaluation, Tables tables) {
        var judge = new CaseJudge(caps, tables, evaluation);
        return new StepBuilder("cases", repository).<DeidentifiedStore.Row, Judgement>chunk(properties.chunk(), transactions)
            .reader(new StoreReader(store, () -> book.generation(evaluation.id()).orElseThrow(), properties.chunk()))
            .processor(row -> judge.judge(row.content()))
            .writer(chunk -> {
                cells.add(evaluation.id(), chunk.getItems());
                book.computed(evaluation.id(), chunk.size());
            }).build();
    }

    private Step finish(UUID evaluation) {
        return new StepBuilder("end", repository).tasklet((contribution, context) -> {
            book.finish(evaluation);
            return RepeatStatus.FINISHED;
        }, transactions).build();
    }
}
