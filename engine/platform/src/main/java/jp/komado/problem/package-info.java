/**
 * Owns how a request fails: exceptions that carry a key and arguments, and their answer as problem details (RFC 9457) in the
 * user's language. Also the one source of server texts, {@link jp.komado.problem.Messages}. Exceptions never carry personal values.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Problems", allowedDependencies = {})
package jp.komado.problem;
