package jp.komado.access.internal;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the door.
 *
 * @param maximumFailedAttempts wrong passwords in a row until the id is locked
 * @param passwordValidity how long a password lasts
 * @param argon2MemoryKib memory of one password check
 * @param argon2Iterations rounds of one password check
 * @param grantsReload how soon a node notices a right that another node changed
 */
@ConfigurationProperties("komado.access")
record AccessProperties(
        @DefaultValue("5") int maximumFailedAttempts,
        @DefaultValue("P90D") Period passwordValidity,
        @DefaultValue("19456") int argon2MemoryKib,
        @DefaultValue("2") int argon2Iterations,
        @DefaultValue("5s") Duration grantsReload) {
}
