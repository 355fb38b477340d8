package jp.komado.demo.population;

import java.time.LocalDate;

/** The disease as the medical opinion states it. */
public record SyntheticDisease(ListedDisease listed, LocalDate diagnosisDate, LocalDate opinionDate, String doctorNumber) {

    /** A disease of the notified list. */
    public record ListedDisease(String group, String code, String name) {
    }
}
