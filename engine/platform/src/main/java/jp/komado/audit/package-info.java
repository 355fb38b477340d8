/**
 * Owns the one gate to personal data and its log: the right is checked and the row committed before data are shown, refusals are
 * logged too, rows are sealed in hash-chained blocks. The log holds random person keys, never names.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Audit", allowedDependencies = {"access", "problem"})
package jp.komado.audit;
