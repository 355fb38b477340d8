/**
 * Step ⑰: owns the papers after the decision. Cabinets, boxes and whose papers lie in them, the one place of each box, orders to the
 * contractor who stores them, retention dates, and their end before a witness with a certificate. A box is never opened outside.
 */
@ApplicationModule(displayName = "custody", allowedDependencies = {
    "dossier", "issuance", "documents", "lot", "exchange", "rules", "worklist", "workflow", "access", "audit", "calendar", "text", "problem", "scan"})
@NonNullApi
package jp.komado.custody;

import org.springframework.lang.NonNullApi;
import org.springframework.modulith.ApplicationModule;
