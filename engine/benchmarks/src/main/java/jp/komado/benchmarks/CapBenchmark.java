package jp.komado.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jp.komado.benchmarks.Questions.Family;
import jp.komado.benchmarks.Questions.Question;
import jp.komado.cap.internal.CapChain;
import jp.komado.rules.Decisions;
import jp.komado.rules.internal.ReleasedTables;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The table {@code monthly-cap} with what it requires, and the whole chain to a family's cap, by each engine; evaluations a second, one
 * thread. Ours checks every input and explains; the others only answer.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class CapBenchmark {

    private static final int FAMILIES = 200;
    private static final String FILE = "cap";

    @Param({"KOMADO", "CAMUNDA_AS_SHIPPED", "KIE"})
    public String by;

    private RivalEngine engine;
    private List<Question> caps;
    private List<Family> families;
    private List<List<Question>> chains;
    private CapChain explained;
    private int next;

    @Setup
    public void prepare() {
        var decisions = ReleasedTables.load();
        engine = engine(by, decisions);
        families = new Questions().families(FAMILIES);
        chains = families.stream().map(family -> Questions.asked(List.of(family), decisions)).toList();
        caps = chains.stream().flatMap(List::stream).filter(question -> question.decision().equals("monthly-cap")).toList();
        explained = by.equals("KOMADO") ? new CapChain(decisions) : null;
        chains.forEach(chain -> chain.forEach(question -> SameAnswers.demand(question, new Komado(decisions, Questions.APPLIED), engine)));
    }

    static RivalEngine engine(String by, Decisions decisions) {
        var xml = ReleasedTables.model(FILE, decisions.versionTag(FILE, Questions.APPLIED));
        return switch (by) {
            case "KOMADO" -> new Komado(decisions, Questions.APPLIED);
            case "CAMUNDA_AS_SHIPPED" -> new CamundaAsShipped(xml);
            default -> new KieDmn(xml);
        };
    }

    /** One decision: tier, severity and cap of a household whose levy is known. */
    @Benchmark
    public Map<String, Object> monthlyCap() {
        var question = caps.get(next++ % FAMILIES);
        return engine.answer(question.decision(), question.inputs());
    }

    /** A family: tax year, everybody's tax, tier, cap; ours with the whole explanation. */
    @Benchmark
    public void chain(Blackhole sink) {
        int family = next++ % FAMILIES;
        if (explained != null) {
            sink.consume(explained.explained(families.get(family).facts(), families.get(family).taxFacts()));
        } else {
            chains.get(family).forEach(question -> sink.consume(engine.answer(question.decision(), question.inputs())));
        }
    }
}
