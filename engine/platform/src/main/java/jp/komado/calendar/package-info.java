/**
 * Owns time as an office knows it: office days, fiscal years and the Japanese eras. Has no table and depends on nothing.
 */
@ApplicationModule(displayName = "calendar", allowedDependencies = {})
package jp.komado.calendar;

import org.springframework.modulith.ApplicationModule;
