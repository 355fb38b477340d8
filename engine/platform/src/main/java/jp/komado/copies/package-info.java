/**
 * Step ⑫: the copies of certified people's records at the intermediate server. A run collects what changed since it was last registered
 * successfully, the linkage server answers each record, the division confirms a provision and an error checklist, and an export of the
 * copies is compared with the original. Owns also the record of who was told from them: provisions 1 to 6 and transfer 1, by which some
 * need an explicit approval. Never a My Number, a name or an address leaves here: the integrated number says who it is.
 */
@ApplicationModule(displayName = "copies", allowedDependencies = {
    "linkage", "issuance", "cap", "dossier", "exchange", "lot", "documents", "worklist", "workflow", "access", "audit", "calendar", "text",
    "problem"})
@NonNullApi
package jp.komado.copies;

import org.springframework.lang.NonNullApi;
import org.springframework.modulith.ApplicationModule;
