package jp.komado.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import jp.komado.lot.Lot;
import jp.komado.mailing.MailingRun.State;
import jp.komado.problem.Problem;
import jp.komado.problem.ProblemKind;
import org.junit.jupiter.api.Test;

/** Three people see a run, in this order. */
class MailingRunTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final MailingRun run = new MailingRun(new Lot("LETTERS", "26-H0001", NOW), "encloser") {
    };

    @Test
    void a_run_is_enclosed_counted_and_confirmed_by_three_people() {
        run.check(3, NOW, "checker");
        run.confirm("R-1", 3, TODAY, NOW, "head");

        assertThat(run.state()).isEqualTo(State.POSTED);
        assertThat(run.number()).isEqualTo("26-H0001");
        assertThat(run.isHere()).isFalse();
        assertThat(run).extracting(MailingRun::openedBy, MailingRun::checkedBy, MailingRun::confirmedBy).containsExactly("encloser", "checker", "head");
    }

    @Test
    void nobody_counts_what_they_enclosed() {
        refused(ProblemKind.FORBIDDEN, () -> run.check(3, NOW, "encloser"));

        assertThat(run.state()).isEqualTo(State.OPEN);
        assertThat(run.mayBeCheckedBy("encloser")).isFalse();
        assertThat(run.mayBeCheckedBy("checker")).isTrue();
    }

    @Test
    void nobody_confirms_what_they_enclosed_or_counted() {
        run.check(3, NOW, "checker");

        refused(ProblemKind.FORBIDDEN, () -> run.confirm("R-1", 3, TODAY, NOW, "encloser"));
        refused(ProblemKind.FORBIDDEN, () -> run.confirm("R-1", 3, TODAY, NOW, "checker"));

        assertThat(run.state()).isEqualTo(State.CHECKED);
        assertThat(run.receiptNumber()).isNull();
    }

    @Test
    void nothing_is_confirmed_before_it_is_counted_or_counted_twice() {
        refused(ProblemKind.CONFLICT, () -> run.confirm("R-1", 3, TODAY, NOW, "head"));
        run.check(3, NOW, "checker");

        refused(ProblemKind.CONFLICT, () -> run.check(3, NOW, "other"));
    }

    @Test
    void what_was_counted_before_a_letter_left_is_counted_again() {
        run.check(3, NOW, "checker");

        run.reopen();

        assertThat(run.state()).isEqualTo(State.OPEN);
        assertThat(run.checkedBy()).isNull();
        refused(ProblemKind.CONFLICT, () -> run.confirm("R-1", 2, TODAY, NOW, "head"));
    }

    @Test
    void what_is_posted_is_never_opened_again_and_what_is_empty_goes_nowhere() {
        run.check(3, NOW, "checker");
        run.confirm("R-1", 3, TODAY, NOW, "head");
        run.reopen();
        assertThat(run.state()).isEqualTo(State.POSTED);
        refused(ProblemKind.CONFLICT, run::demandHere);

        run.dissolve();
        refused(ProblemKind.CONFLICT, run::demandHere);
        refused(ProblemKind.CONFLICT, () -> run.check(0, NOW, "checker"));
    }

    private static void refused(ProblemKind kind, Runnable step) {
        assertThatThrownBy(step::run).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.kind()).isEqualTo(kind));
    }
}
