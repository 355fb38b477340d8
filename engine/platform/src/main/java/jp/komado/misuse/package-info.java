/**
 * K6: owns the monthly misuse reports. What the log of looks shows about a month is set down once, in figures and findings, and waits as a
 * work item until the security officer has confirmed it by name. Reads the log's rows and the work list's by plain SQL, since a month has
 * millions of them; changes neither. Holds user ids, random log keys and counts, never a name.
 */
@ApplicationModule(displayName = "misuse", allowedDependencies = {"audit", "worklist", "workflow", "access", "calendar", "problem"})
@NonNullApi
package jp.komado.misuse;

import org.springframework.lang.NonNullApi;
import org.springframework.modulith.ApplicationModule;
