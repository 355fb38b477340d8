/**
 * Seals what leaves and opens what arrives: CMS, signed by the sender and encrypted for the receiver (K8). Knows neither channels nor
 * files, only keys and streams, so that whoever has to seal something does it in the same way.
 */
@ApplicationModule(displayName = "seal", allowedDependencies = {})
@NonNullApi
package jp.komado.seal;

import org.springframework.lang.NonNullApi;
import org.springframework.modulith.ApplicationModule;
