package jp.komado.benchmarks;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** Speeds are compared only between engines that answer alike. */
final class SameAnswers {

    private SameAnswers() {
    }

    static void demand(Questions.Question question, RivalEngine one, RivalEngine other) {
        var first = plain(one.answer(question.decision(), question.inputs()));
        var second = plain(other.answer(question.decision(), question.inputs()));
        if (!first.equals(second)) {
            throw new IllegalStateException(question + ": " + first + ", but the other engine says " + second);
        }
    }

    private static Map<String, Object> plain(Map<String, Object> answer) {
        Map<String, Object> plain = new TreeMap<>();
        answer.forEach((name, value) -> plain.put(name, value instanceof Number number ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
            : String.valueOf(value)));
        return plain;
    }
}
