/**
 * Owns step ⑯: the certificates that end, extracted wave by wave before their end; the notice of each with its letters and their runs
 * through the post, its reminder, and what became of it; and what is known for an application of renewal that a counter receives or a
 * bag brings. The application itself is the dossier's, its examination {@code certification}'s.
 */
@ApplicationModule(displayName = "renewal", allowedDependencies = {
    "issuance", "intake", "identity", "dossier", "documents", "rules", "lot", "mailing", "worklist", "workflow", "access", "audit", "calendar", "text",
    "problem", "scan"})
@NonNullApi
package jp.komado.renewal;

import org.springframework.lang.NonNullApi;
import org.springframework.modulith.ApplicationModule;
