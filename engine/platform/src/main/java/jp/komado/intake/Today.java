package jp.komado.intake;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The date at the counters of Japan. */
@Component
class Today {

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    LocalDate get() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
