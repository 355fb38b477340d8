/**
 * Walks the synthetic applications through the platform: every case is opened, entered, decided and issued by the same services, as
 * the same people and under the same checks as a real one, only at the moments of the past at which it is said to have happened.
 */
package jp.komado.demo.walk;
