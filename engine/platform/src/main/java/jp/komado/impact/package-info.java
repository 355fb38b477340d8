/**
 * What a version of a table would mean for everybody, before it decides about anybody (K19). Owns the de-identified store and the mass
 * evaluations over it. What guards the people in it: nobody is shown a row, only sums; the key of a row is thrown dice and leads nowhere; names, ids,
 * numbers, addresses, municipalities, diseases and days are not there; only analysts may ask, each use is logged, and what leaves hides small
 * cells. A rare combination can still point to a family for somebody who knows it and reads the table in the database, so that the store
 * is thrown away when nobody needs it.
 */
@ApplicationModule(displayName = "impact", allowedDependencies = {"cap", "dossier", "issuance", "rules", "access", "audit", "text", "problem"})
@NonNullApi
package jp.komado.impact;

import org.springframework.lang.NonNullApi;
import org.springframework.modulith.ApplicationModule;
