package jp.komado.counterparts.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import jp.komado.counterparts.fault.Script.Rule;
import org.junit.jupiter.api.Test;

class ScriptTest {

    private static final String KIND = "outside-inquiry";
    private static final List<Rule> RULES = List.of(new Rule("*", 10, Fault.DELAY, 5), new Rule(KIND, 5, Fault.NETWORK_ERROR, 0),
        new Rule("*", 20, Fault.DUPLICATE_FILE, 1));

    @Test
    void the_same_seed_makes_the_same_things_go_wrong() {
        assertThat(thrown(7)).isEqualTo(thrown(7)).isNotEqualTo(thrown(8));
    }

    @Test
    void what_went_wrong_once_may_go_well_when_it_is_asked_again() {
        // given
        var script = new Script(true, 7, Map.of(), 0, List.of(new Rule(KIND, 50, Fault.NETWORK_ERROR, 0)));

        // when
        var times = IntStream.rangeClosed(1, 20).mapToObj(time -> script.forRecord(KIND, "the same question", time).isPresent()).toList();

        // then
        assertThat(times).contains(true, false);
    }

    @Test
    void the_shares_are_met() {
        // when
        var faults = thrown(7);

        // then
        assertThat(faults.stream().filter("DELAY"::equals).count()).isBetween(900L, 1_100L);
        assertThat(faults.stream().filter("NETWORK_ERROR"::equals).count()).isBetween(420L, 580L);
    }

    @Test
    void faults_of_files_do_not_befall_records_and_without_faults_nothing_goes_wrong() {
        // given
        var off = new Script(false, 7, Map.of(), 0, RULES);

        // when, then
        assertThat(thrown(7)).doesNotContain("DUPLICATE_FILE");
        assertThat(script(7).forFile(KIND, "2026L00001", 1)).isEqualTo(script(7).forFile(KIND, "2026L00001", 1));
        assertThat(LongStream.range(0, 1_000).mapToObj(n -> off.forRecord(KIND, "question " + n, 1))).allMatch(Optional::isEmpty);
    }

    private static List<String> thrown(long seed) {
        var script = script(seed);
        return LongStream.range(1, 10_001).mapToObj(n -> script.forRecord(KIND, "question " + n, 1).map(rule -> rule.fault().name()).orElse("")).toList();
    }

    private static Script script(long seed) {
        return new Script(true, seed, Map.of(), 0, RULES);
    }
}
