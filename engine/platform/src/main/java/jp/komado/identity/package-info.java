/**
 * What the resident register says about the people of a case: look-up of missing numbers (④'), inquiries about identity (④), differences
 * and candidates that a person settles. Numbers themselves lie in the vault.
 */
@ApplicationModule(allowedDependencies = {
    "exchange", "dossier", "vault", "worklist", "workflow", "access", "audit", "calendar", "text", "problem"})
@NonNullApi
package jp.komado.identity;

import org.springframework.lang.NonNullApi;
import org.springframework.modulith.ApplicationModule;
