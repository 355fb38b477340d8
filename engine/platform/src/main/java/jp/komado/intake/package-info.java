/**
 * Steps ① to ③: both channels of reception, the checklist of documents, corrections, dispatches of the municipalities and
 * the receipt register, entry and its comparison with the paper.
 */
@ApplicationModule(displayName = "intake", allowedDependencies = {
    "dossier", "worklist", "workflow", "lot", "documents", "rules", "vault", "access", "audit", "calendar", "text", "problem", "scan"})
@NonNullApi
package jp.komado.intake;

import org.springframework.lang.NonNullApi;
import org.springframework.modulith.ApplicationModule;
