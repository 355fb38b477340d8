/**
 * The dossier: people, their households, the application episodes that tie them together, and what happened to each
 * (timeline, notes). Every other business room hangs its own facts on the case id and the person ids kept here.
 */
@ApplicationModule(allowedDependencies = {
    "access", "audit", "vault", "text", "calendar", "worklist", "workflow", "problem", "scan"})
@NonNullApi
package jp.komado.dossier;

import org.springframework.lang.NonNullApi;
import org.springframework.modulith.ApplicationModule;
