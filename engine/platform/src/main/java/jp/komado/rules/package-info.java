/**
 * Owns the decision tables in force: their register by version and date, and the one evaluator that screens, processes and mass
 * runs share. Nobody else evaluates a table.
 */
@ApplicationModule(displayName = "rules", allowedDependencies = {"access", "audit", "problem"})
package jp.komado.rules;

import org.springframework.modulith.ApplicationModule;
