package jp.komado.rules.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.komado.problem.FieldError;
import jp.komado.rules.DecisionInput;
import org.springframework.lang.Nullable;

/**
 * A case that somebody outside the processes asks about, held against what the decision reads. It takes numbers, truths, dates and the
 * office's codes, and nothing that could name a person: no unknown fields, no free text, no digits as many as an identifier has.
 */
final class OutsideCase {

    /** No amount of a household comes near; a My Number has twelve digits. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(9_999_999_999L);
    private static final int MOST_NUMBERS = 120;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final Pattern IDENTIFIER = Pattern.compile(".*\\d{7,}.*");

    private final Map<String, Object> inputs = new HashMap<>();
    private final List<FieldError> errors = new ArrayList<>();
    private final String pointer;

    private OutsideCase(String pointer) {
        this.pointer = pointer;
    }

    /**
     * Reads one case.
     *
     * @param pointer where it stands in the request
     */
    static OutsideCase read(String pointer, @Nullable Map<String, Object> given, List<DecisionInput> wanted) {
        var read = new OutsideCase(pointer);
        var values = given == null ? Map.<String, Object>of() : given;
        wanted.forEach(input -> read.take(input, values.get(input.name())));
        var unknown = new HashSet<>(values.keySet());
        wanted.forEach(input -> unknown.remove(input.name()));
        unknown.stream().sorted().forEach(name -> read.wrong(name, "rules.evaluation.unknown-field"));
        return read;
    }

    List<FieldError> errors() {
        return errors;
    }

    Map<String, Object> inputs() {
        return inputs;
    }

    private void take(DecisionInput input, @Nullable Object value) {
        if (value == null) {
            if (!input.isOptional()) {
                wrong(input.name(), "problem.field.required");
            }
            return;
        }
        inputs.put(input.name(), value);
        switch (input.kind()) {
            case NUMBER -> number(input.name(), value);
            case NUMBERS -> numbers(input.name(), value);
            case BOOLEAN -> demand(value instanceof Boolean, input.name(), "rules.evaluation.not-a-truth");
            case DATE -> demand(value instanceof String text && isDate(text), input.name(), "rules.evaluation.not-a-date");
            default -> code(input, value);
        }
    }

    private void number(String name, Object value) {
        if (!(value instanceof Number number)) {
            wrong(name, "rules.evaluation.not-a-number");
            return;
        }
        var exact = new BigDecimal(number.toString());
        measure(name, List.of(exact));
        inputs.put(name, exact);
    }

    private void numbers(String name, Object value) {
        if (!(value instanceof List<?> list) || !list.stream().allMatch(Number.class::isInstance)) {
            wrong(name, "rules.evaluation.not-numbers");
            return;
        }
        var exact = list.stream().map(number -> new BigDecimal(number.toString())).toList();
        if (exact.size() > MOST_NUMBERS) {
            wrong(name, "rules.evaluation.too-many", MOST_NUMBERS);
        }
        measure(name, exact);
        inputs.put(name, exact);
    }

    /** Yen, points, months and years: nothing that a table reads is below zero, though a cell may take it for a small amount. */
    private void measure(String name, List<BigDecimal> numbers) {
        if (numbers.stream().anyMatch(number -> number.signum() < 0)) {
            wrong(name, "rules.evaluation.negative");
        }
        if (numbers.stream().anyMatch(number -> number.compareTo(LARGEST) > 0)) {
            wrong(name, "rules.evaluation.too-large", LARGEST);
        }
    }

    private void code(DecisionInput input, Object value) {
        if (!(value instanceof String text)) {
            wrong(input.name(), "rules.evaluation.not-a-code");
        } else if (!input.choices().isEmpty()) {
            demand(input.choices().contains(text), input.name(), "rules.evaluation.not-a-choice", String.join(", ", input.choices()));
        } else {
            demand(CODE.matcher(text).matches() && !IDENTIFIER.matcher(text).matches(), input.name(), "rules.evaluation.not-a-code");
        }
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void demand(boolean holds, String name, String code, Object... args) {
        if (!holds) {
            wrong(name, code, args);
        }
    }

    private void wrong(String name, String code, Object... args) {
        errors.add(FieldError.of(pointer + "/" + name.replace("~", "~0").replace("/", "~1"), code, args));
    }
}
