package jp.komado.impact.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.komado.impact.ImpactEvaluation;
import jp.komado.impact.ImpactResult;
import jp.komado.problem.Messages;
import jp.komado.rules.DecisionVersion;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Evaluations as they are asked for and read; rights and log are the caller's. */
@Component
public class EvaluationReports {

    /** The one table whose versions can be asked about. */
    public static final String TABLE = FrozenVersions.TABLE;

    private final EvaluationBook book;
    private final FrozenVersions versions;
    private final Cells cells;
    private final Messages messages;
    private final ImpactProperties properties;
    private final Clock clock;

    EvaluationReports(EvaluationBook book, FrozenVersions versions, Cells cells, Messages messages, ImpactProperties properties, Clock clock) {
        this.book = book;
        this.versions = versions;
        this.cells = cells;
        this.messages = messages;
        this.properties = properties;
        this.clock = clock;
    }

    /** All registered versions, by id. */
    public Map<UUID, DecisionVersion> registered() {
        return versions.registered();
    }

    /** Writes down what is asked for, with all versions by which it will be computed. */
    public ImpactEvaluation request(String userId, @Nullable YearMonth month, List<UUID> asked) {
        return book.find(book.add(userId, month, versions.freeze(asked))).orElseThrow();
    }

    public Optional<ImpactEvaluation> find(UUID id) {
        return book.find(id);
    }

    public List<ImpactEvaluation> page(long before, int limit) {
        return book.page(before, limit);
    }

    /** The tables of a result. */
    public ImpactResult result(ImpactEvaluation evaluation) {
        return Sums.of(cells.of(evaluation.id()));
    }

    /** The same as comma separated values, with small counts hidden. */
    public byte[] csv(ImpactEvaluation evaluation) {
        return ImpactCsv.of(evaluation, result(evaluation), properties.smallestCell(), messages, clock.getZone()).getBytes(StandardCharsets.UTF_8);
    }

    /** A reason in words. */
    public String reason(String code) {
        return ImpactCsv.reason(messages, code);
    }
}
