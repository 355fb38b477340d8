package jp.komado.claims.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the room.
 *
 * @param poll how often a node looks for work of its own; PT0S: never
 * @param opensOnDay day of the month on which its claim month is opened, if no file has opened it before; 0: never
 * @param filesReminderOfficeDays office days after which a payer is asked for its file
 * @param exceptionsReminderOfficeDays office days after which open exceptions are looked at
 * @param chunk lines that are checked together, in one transaction
 */
@ConfigurationProperties("komado.claims")
record ClaimsProperties(
    @DefaultValue("PT2S") Duration poll,
    @DefaultValue("1") int opensOnDay,
    @DefaultValue("10") int filesReminderOfficeDays,
    @DefaultValue("5") int exceptionsReminderOfficeDays,
    @DefaultValue("1000") int chunk) {
}
