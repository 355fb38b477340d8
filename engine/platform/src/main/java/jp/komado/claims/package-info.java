/**
 * Steps ⑬ ⑭: what institutions bill through the payers. Owns claim months, the payers' files and lines as received, their adjudication,
 * exceptions, and the cap ledger of each person and service month, with the arithmetic of a claim. Has no way to My Number. Room payment
 * pays what is payable here.
 */
@ApplicationModule(displayName = "claims", allowedDependencies = {
    "issuance", "dossier", "rules", "exchange", "lot", "worklist", "workflow", "access", "audit", "calendar", "text", "problem"})
@NonNullApi
package jp.komado.claims;

import org.springframework.lang.NonNullApi;
import org.springframework.modulith.ApplicationModule;
