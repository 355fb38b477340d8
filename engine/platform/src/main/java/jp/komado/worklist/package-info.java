/**
 * Owns the work list: one row for each user task, written in the engine's transaction, with queue, due date and who has it; drafts of
 * forms; the searches that narrow a list. Claiming, releasing, reassigning and completing pass here, so that rights, municipality
 * scope, four eyes and conflicts are checked once. Knows no business: rooms bring a {@link jp.komado.worklist.TaskHandler} for each
 * form and {@link jp.komado.worklist.CaseLabels} for the words on a row.
 */
@ApplicationModule(displayName = "worklist", allowedDependencies = {"workflow", "rules", "calendar", "access", "audit", "problem"})
package jp.komado.worklist;

import org.springframework.modulith.ApplicationModule;
