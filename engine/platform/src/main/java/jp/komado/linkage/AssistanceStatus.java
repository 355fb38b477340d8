package jp.komado.linkage;

import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * Public assistance or the support for returnees as the welfare office answered.
 *
 * @param office the office, never shown where anybody of the case is protected
 * @param medical whether medical aid (医療扶助) is part of it
 */
public record AssistanceStatus(
    boolean receiving, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String office, boolean medical) {

    /** Whether it is received on a day. */
    public boolean receivedOn(LocalDate day) {
        return receiving && (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
    }
}
