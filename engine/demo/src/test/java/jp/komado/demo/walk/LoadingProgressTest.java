package jp.komado.demo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.komado.demo.Console;
import org.junit.jupiter.api.Test;

/** What somebody sees who waits for the prefecture. */
class LoadingProgressTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 8, 7);

    @Test
    void every_tenth_of_the_days_is_told_once_and_the_end_is_left_to_the_line_that_says_so() {
        // given
        var told = new ArrayList<String>();
        var progress = new LoadingProgress(listening(told), FIRST, FIRST.plusDays(20));

        // when
        for (var hour = 0; hour <= 20 * 24; hour += 6) {
            progress.reached(FIRST.atStartOfDay().plusHours(hour));
        }

        // then
        assertThat(told).hasSize(9).first().asString().contains("8月9日", "2026-08-09", "10 %");
        assertThat(told).last().asString().contains("8月25日", "90 %");
    }

    @Test
    void a_prefecture_of_one_day_needs_no_steps() {
        // given
        var told = new ArrayList<String>();

        // when
        new LoadingProgress(listening(told), FIRST, FIRST).reached(FIRST.atTime(17, 0));

        // then
        assertThat(told).isEmpty();
    }

    private static Console listening(List<String> told) {
        var console = mock(Console.class);
        doAnswer(line -> told.add(line.getArgument(0))).when(console).line(anyString());
        return console;
    }
}
