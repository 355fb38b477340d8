package jp.komado.benchmarks;

import java.util.Map;

/** An engine that is measured: one row of outputs to each question. */
interface RivalEngine {

    /** The outputs of the only rule that matched, by name; numbers in whatever type the engine has. */
    Map<String, Object> answer(String decision, Map<String, Object> inputs);
}
