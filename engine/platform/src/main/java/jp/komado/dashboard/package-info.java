/**
 * Owns the figures for managers, by step of the handbook: what is open, overdue and unassigned, and where a single case stands in the
 * models, and how far the claim months are. Reads only; has no table of its own.
 */
@ApplicationModule(displayName = "dashboard", allowedDependencies = {"claims", "worklist", "workflow", "calendar", "access", "audit", "problem"})
package jp.komado.dashboard;

import org.springframework.modulith.ApplicationModule;
