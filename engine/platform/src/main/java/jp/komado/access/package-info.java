/**
 * Owns who may come in and what they may do: user accounts and their validity, sign-in and session, roles, the rights per function
 * and role with the register of their changes, work queues per role, and the municipality scope. Refusals and sign-ins are published
 * as events; {@code audit} writes them down.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Access", allowedDependencies = {"calendar", "problem"})
package jp.komado.access;
