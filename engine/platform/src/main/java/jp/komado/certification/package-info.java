/**
 * Step ⑩: completion after the board, the proposal of a decision and its approval by a second person, the decision with
 * its validity.
 */
@ApplicationModule(displayName = "certification", allowedDependencies = {
    "dossier", "cap", "worklist", "workflow", "rules", "access", "audit", "calendar", "problem"})
@NonNullApi
package jp.komado.certification;

import org.springframework.lang.NonNullApi;
import org.springframework.modulith.ApplicationModule;
