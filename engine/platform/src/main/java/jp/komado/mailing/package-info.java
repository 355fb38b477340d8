/**
 * How numbered runs of letters leave the office: printed and enclosed by one, counted and compared by a second, confirmed by the section
 * head with the post office's receipt. What a letter is, what has to be true of it before it leaves, and what follows from its leaving
 * belong to the room that writes it, and so do the runs' rows; a room takes part by {@link jp.komado.mailing.Mailing}.
 */
@ApplicationModule(displayName = "mailing", allowedDependencies = {
    "dossier", "documents", "lot", "access", "audit", "calendar", "problem"})
@NonNullApi
package jp.komado.mailing;

import org.springframework.lang.NonNullApi;
import org.springframework.modulith.ApplicationModule;
