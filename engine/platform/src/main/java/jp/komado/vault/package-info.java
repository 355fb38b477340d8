/**
 * Owns individual numbers (個人番号): encrypted in a schema of their own behind functions that the application may execute but whose
 * tables it may not read, found by a blind index, masked by default, revealed only through the gate.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Vault", allowedDependencies = {"audit", "access", "problem"})
package jp.komado.vault;
