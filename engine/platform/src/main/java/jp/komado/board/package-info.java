/**
 * Owns step ⑨: the meetings of the review board with their agendas, the cases laid before it without names, the reviewers'
 * opinions, the consultation (諮問書) and the reply (答申書).
 */
@ApplicationModule(displayName = "board", allowedDependencies = {
    "dossier", "documents", "lot", "worklist", "workflow", "access", "audit", "calendar", "text", "problem"})
@NonNullApi
package jp.komado.board;

import org.springframework.lang.NonNullApi;
import org.springframework.modulith.ApplicationModule;
