/**
 * Owns what leaves after a decision: recipient numbers, certificates with their cap ledgers, notices of refusal and rejection, the
 * posting, and the result lists for the municipalities (steps ⑪ and ⑪').
 */
@ApplicationModule(allowedDependencies = {
    "dossier", "cap", "insurer", "documents", "lot", "worklist", "access", "audit", "calendar", "text", "problem", "scan"})
package jp.komado.issuance;

import org.springframework.modulith.ApplicationModule;
