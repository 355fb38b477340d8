/**
 * Owns the burden that certificates of one insurance household share (按分): certificates of other schemes as families show them, what
 * each certificate's cap is from when on, and the change of a cap that follows when a certificate of the household begins or ends.
 * Amounts and dates are the tables' {@code apportionment} and {@code change-effective-date}.
 */
@ApplicationModule(displayName = "household", allowedDependencies = {
    "certification", "issuance", "claims", "cap", "dossier", "rules", "worklist", "workflow", "access", "audit", "calendar", "problem"})
@NonNullApi
package jp.komado.household;

import org.springframework.lang.NonNullApi;
import org.springframework.modulith.ApplicationModule;
