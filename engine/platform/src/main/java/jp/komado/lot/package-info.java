/**
 * Numbered collections: a dispatch of a municipality, a print run, a meeting's agenda. A lot knows its items, the result
 * of each, whether the totals meet, and how far it is. What a lot means, and its states, belong to the room that opens it.
 */
@ApplicationModule(displayName = "lot", allowedDependencies = {"calendar", "problem"})
@NonNullApi
package jp.komado.lot;

import org.springframework.lang.NonNullApi;
import org.springframework.modulith.ApplicationModule;
