package jp.komado.rules.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Cases to decide, all by the version that is in force on one day.
 *
 * @param axisDate the day that selects the version; which day it is (application, service month …) the list of tables says
 * @param cases the inputs of each case by name: numbers, truths, ISO dates and codes
 */
record EvaluationRequest(@NotNull LocalDate axisDate, @NotNull @Size(min = 1, max = MOST) List<Map<String, Object>> cases) {

    static final int MOST = 10_000;
}
