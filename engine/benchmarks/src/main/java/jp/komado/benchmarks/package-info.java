/** Measures the evaluator beside other engines: the same tables, the same questions, the same run. */
package jp.komado.benchmarks;
