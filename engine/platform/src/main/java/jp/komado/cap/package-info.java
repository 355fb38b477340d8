/**
 * Owns the monthly cap: tax facts of a case's people, the household whose tax counts, the tier, and the cap with its whole
 * explanation. Amounts of law are in the tables; this room selects, asks and adds up. Hears {@code TaxDeclared} of the dossier.
 */
@ApplicationModule(
    displayName = "cap",
    allowedDependencies = {"dossier", "rules", "worklist", "documents", "access", "audit", "calendar", "problem"})
package jp.komado.cap;

import org.springframework.modulith.ApplicationModule;
