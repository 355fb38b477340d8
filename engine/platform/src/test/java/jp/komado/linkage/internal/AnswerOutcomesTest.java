package jp.komado.linkage.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import jp.komado.linkage.Information;
import jp.komado.linkage.Need;
import jp.komado.linkage.Need.State;
import jp.komado.linkage.ResponseCode;
import jp.komado.linkage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Every row of the table of response codes. */
class AnswerOutcomesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 24);
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final AnswerOutcomes outcomes = new AnswerOutcomes(
        new Binder(new MapConfigurationPropertySource()).bindOrCreate("komado.linkage", LinkageProperties.class), Clock.fixed(NOW, TOKYO));

    @ParameterizedTest
    @CsvSource({"OK, OBTAINED", "OK_EMPTY, PAPER", "UNDECLARED, PAPER", "REFUSED_NONDISCLOSURE, SUPERVISOR", "MANUAL_PENDING, ASKED",
        "NOT_PERMITTED, PAPER", "FORMAT_ERROR, PAPER", "NO_CODE, ASK", "DUPLICATE_ID, ASK", "NOT_REGISTERED, RETRY", "TIMEOUT, RETRY",
        "WRONG_ORG, PAPER"})
    void an_answer_from_outside_has_its_consequence(ResponseCode code, State state) {
        assertThat(after(asked(Stage.OUTSIDE, 1), code).state()).isEqualTo(state);
    }

    @Test
    void what_the_prefecture_does_not_have_is_asked_outside_if_it_was_claimed() {
        assertThat(outcomes.after(asked(Stage.IN_HOUSE, 1), ResponseCode.OK_EMPTY, true, null))
            .extracting(Need::state, Need::stage, Need::tries).containsExactly(State.ASK, Stage.OUTSIDE, 0);
    }

    @Test
    void what_was_only_asked_to_be_sure_is_settled_by_an_empty_answer() {
        assertThat(outcomes.after(asked(Stage.IN_HOUSE, 1), ResponseCode.OK_EMPTY, false, null).state()).isEqualTo(State.SETTLED);
    }

    @ParameterizedTest
    @CsvSource({"1, 2026-11-28T23:00:00Z", "2, 2026-12-03T23:00:00Z", "3, 2026-12-07T23:00:00Z"})
    void a_copy_that_is_not_registered_yet_is_asked_again_on_the_fifth_tenth_and_fourteenth_day(int tries, Instant retryAt) {
        var need = after(asked(Stage.OUTSIDE, tries), ResponseCode.NOT_REGISTERED);

        assertThat(need).extracting(Need::state, Need::retryAt).containsExactly(State.RETRY, retryAt);
    }

    @Test
    void after_the_third_retry_it_is_asked_for_on_paper() {
        assertThat(after(asked(Stage.OUTSIDE, 4), ResponseCode.NOT_REGISTERED))
            .extracting(Need::state, Need::reason).containsExactly(State.PAPER, ResponseCode.NOT_REGISTERED);
    }

    @Test
    void an_outage_is_waited_out_longer_each_time_and_then_paper_is_asked_for() {
        assertThat(after(asked(Stage.OUTSIDE, 1), ResponseCode.TIMEOUT).retryAt()).isEqualTo(NOW.plus(Duration.ofHours(1)));
        assertThat(after(asked(Stage.OUTSIDE, 2), ResponseCode.TIMEOUT).retryAt()).isEqualTo(NOW.plus(Duration.ofHours(6)));
        assertThat(after(asked(Stage.OUTSIDE, 3), ResponseCode.TIMEOUT).retryAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));
        assertThat(after(asked(Stage.OUTSIDE, 4), ResponseCode.TIMEOUT).state()).isEqualTo(State.PAPER);
    }

    @ParameterizedTest
    @CsvSource({"DUPLICATE_ID", "NO_CODE"})
    void what_is_asked_again_at_once_is_left_to_a_person_after_the_third_time(ResponseCode code) {
        assertThat(after(asked(Stage.OUTSIDE, 2), code).state()).isEqualTo(State.ASK);
        assertThat(after(asked(Stage.OUTSIDE, 3), code).state()).isEqualTo(State.PAPER);
    }

    @Test
    void a_wrong_body_that_names_its_successor_leads_there() {
        assertThat(outcomes.after(asked(Stage.OUTSIDE, 1), ResponseCode.WRONG_ORG, false, "1310410000000000"))
            .extracting(Need::state, Need::provider, Need::tries).containsExactly(State.ASK, "1310410000000000", 1);
    }

    private Need after(Need need, ResponseCode code) {
        return outcomes.after(need, code, false, null);
    }

    private static Need asked(Stage stage, int tries) {
        return new Need(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), Information.TAX, 2026, stage, State.ASKED, null, tries, FIRST, null,
            null, "rule", "2024-04-01");
    }
}
