package jp.komado.demo.walk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import jp.komado.demo.population.WorkingDays;

/** The office's appointments, one after the other, up to yesterday. */
final class Diary {

    private final WorkingDays days;
    private final LocalDate today;

    Diary(WorkingDays days, LocalDate today) {
        this.days = days;
        this.today = today;
    }

    /** The first appointment after this moment, or null when there is none before today. */
    Appointment after(LocalDateTime moment) {
        for (var day = moment.toLocalDate(); day.isBefore(today); day = day.plusDays(1)) {
            if (days.isOpen(day)) {
                var date = day;
                var next = Arrays.stream(Duty.values()).filter(duty -> duty.isOn(date.getDayOfWeek()))
                    .map(duty -> new Appointment(date.atTime(duty.time()), duty)).filter(a -> a.moment().isAfter(moment))
                    .min(Comparator.comparing(Appointment::moment));
                if (next.isPresent()) {
                    return next.get();
                }
            }
        }
        return null;
    }
}
