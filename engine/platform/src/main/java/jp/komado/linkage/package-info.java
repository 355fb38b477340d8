/**
 * Steps ⑤ to ⑦': who of a household has to be asked for what, the linkage code, the inquiries inside the prefecture and over the
 * information provision network, and the facts that come back, each with its inquiry number, source and date. LinkageAnswers about tax and
 * assistance are handed to the monthly cap; what cannot be obtained is asked of the applicant on paper.
 */
@ApplicationModule(displayName = "linkage", allowedDependencies = {
    "exchange", "dossier", "identity", "cap", "rules", "vault", "worklist", "workflow", "access", "audit", "calendar", "problem"})
@NonNullApi
package jp.komado.linkage;

import org.springframework.lang.NonNullApi;
import org.springframework.modulith.ApplicationModule;
