package jp.komado.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import jp.komado.rules.internal.ReleasedTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two other engines, one of another house, read the same tables: what they answer to families by chance is what we answer. */
class SameAnswersTest {

    @ParameterizedTest
    @ValueSource(strings = {"CAMUNDA_AS_SHIPPED", "KIE"})
    void another_engine_answers_every_question_about_a_family_alike(String engine) {
        var decisions = ReleasedTables.load();
        var rival = CapBenchmark.engine(engine, decisions);
        var questions = Questions.asked(new Questions().families(100), decisions);

        questions.forEach(question -> SameAnswers.demand(question, new Komado(decisions, Questions.APPLIED), rival));

        assertThat(questions).hasSizeGreaterThan(250).extracting(Questions.Question::decision)
            .contains("tax-year", "tax-figure", "assessment-household", "monthly-cap");
    }

    @Test
    void a_different_answer_would_be_noticed() {
        var question = new Questions.Question("monthly-cap", Map.of());

        assertThatIllegalStateException().isThrownBy(() -> SameAnswers.demand(question, (decision, inputs) -> Map.of("monthlyCap", 5_000),
            (decision, inputs) -> Map.of("monthlyCap", 2_500L)));
        SameAnswers.demand(question, (decision, inputs) -> Map.of("monthlyCap", 5_000), (decision, inputs) -> Map.of("monthlyCap", 5_000.0));
    }
}
