/**
 * Step ⑮: what leaves the prefecture's purse. Owns the payment orders of a claim month with one payment record for each line, the
 * comparison of invoice, order and records to the yen, reversals and the closing; and the families' refunds from claim to transfer. It
 * has no way to the vault.
 */
@ApplicationModule(displayName = "payment", allowedDependencies = {
    "claims", "issuance", "dossier", "insurer", "cap", "rules", "exchange", "lot", "documents", "worklist", "workflow", "access", "audit",
    "calendar", "text", "problem"})
@NonNullApi
package jp.komado.payment;

import org.springframework.lang.NonNullApi;
import org.springframework.modulith.ApplicationModule;
