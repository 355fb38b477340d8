/**
 * Step ⑧: asks insurers for the high-cost category. Owns consents obtained later, letters and their runs through the post, replies on
 * their way from 医療助成課 (receipt register, hand-over register) to 家庭支援課, reminders, and the registered category.
 */
@ApplicationModule(displayName = "insurer", allowedDependencies = {
    "dossier", "documents", "lot", "mailing", "worklist", "workflow", "access", "audit", "calendar", "text", "problem", "scan"})
@NonNullApi
package jp.komado.insurer;

import org.springframework.lang.NonNullApi;
import org.springframework.modulith.ApplicationModule;
