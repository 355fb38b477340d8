/**
 * The one scan field: asks every room whose code was read, and tells what it opens. Owns no data; each room knows its own codes and who may
 * open what they stand on.
 */
@ApplicationModule(displayName = "scan", allowedDependencies = "problem")
@NonNullApi
package jp.komado.scan;

import org.springframework.lang.NonNullApi;
import org.springframework.modulith.ApplicationModule;
