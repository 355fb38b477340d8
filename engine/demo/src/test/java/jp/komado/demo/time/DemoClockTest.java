package jp.komado.demo.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class DemoClockTest {

    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

    private final DemoClock clock = new DemoClock(ZoneId.of("Asia/Tokyo"));

    @Test
    void a_thread_in_the_past_sees_its_own_time_and_the_others_see_today() {
        // when
        var seen = clock.at(JUNE, () -> CompletableFuture.supplyAsync(clock::instant).join().isAfter(JUNE.plusSeconds(3600))
            && clock.instant().equals(JUNE));

        // then
        assertThat(seen).isTrue();
    }

    @Test
    void time_moves_on_at_every_look_and_comes_back_to_today_after_a_failure() {
        // when
        clock.at(JUNE, () -> {
            assertThat(clock.instant()).isBefore(clock.instant());
            return null;
        });

        // then
        assertThatThrownBy(() -> clock.at(JUNE, () -> {
            throw new IllegalStateException("stop");
        })).hasMessage("stop");
        assertThat(clock.instant()).isAfter(JUNE);
        assertThat(clock.withZone(ZoneId.of("UTC")).instant()).isAfter(JUNE);
    }
}
