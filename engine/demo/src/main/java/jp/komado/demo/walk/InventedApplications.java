package jp.komado.demo.walk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.komado.calendar.OfficeCalendar;
import jp.komado.demo.population.Population;
import jp.komado.demo.population.SyntheticApplication;
import jp.komado.demo.population.SyntheticDisease.ListedDisease;
import jp.komado.dossier.Diseases;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who applies in this prefecture: the invented applications, counted back from the day on which the prefecture was begun. */
@Component
class InventedApplications {

    private final Diseases diseases;
    private final OfficeCalendar calendar;
    private final Clock clock;
    private final String day;
    private final int inquiring;

    /**
     * Reads the settings.
     *
     * @param day       what counts as today for a prefecture that is begun now, {@code yyyy-MM-dd}; empty for the day that it really is
     * @param inquiring how many applications there are, all of them somewhere in the inquiries; 0 for the usual make-up
     */
    InventedApplications(Diseases diseases, OfficeCalendar calendar, Clock clock, @Value("${komado.demo.day:}") String day,
                         @Value("${komado.demo.inquiring:0}") int inquiring) {
        this.diseases = diseases;
        this.calendar = calendar;
        this.clock = clock;
        this.day = day;
        this.inquiring = inquiring;
    }

    LocalDate today() {
        return day.isBlank() ? LocalDate.now(clock) : LocalDate.parse(day);
    }

    /** Whether it is the usual make-up, with everything that a prefecture has, and not one for the inquiries alone. */
    boolean isUsual() {
        return inquiring == 0;
    }

    /** All applications of a prefecture that was begun on that day, the earliest first. */
    List<SyntheticApplication> countedBackFrom(LocalDate begun) {
        var listed = diseases.search("", Integer.MAX_VALUE).stream().map(d -> new ListedDisease(d.group(), d.code(), d.name())).toList();
        return new Population(Population.SEED, begun, calendar::isOfficeDay, listed, inquiring).applications();
    }
}
