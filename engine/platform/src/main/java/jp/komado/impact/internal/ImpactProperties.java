package jp.komado.impact.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the room.
 *
 * @param poll how often a node looks for evaluations; PT0S: never
 * @param freshFor how long a filling of the store is used; after that it is thrown away, and filled anew for the next question
 * @param chunk cases that are read or computed together, in one transaction
 * @param attempts how often an evaluation that stops by a fault is begun again
 * @param unknownVersionsWait how long a version may be unknown to the node, which hears of new ones a little later than the others
 * @param smallestCell counts below it do not leave
 */
@ConfigurationProperties("komado.impact")
record ImpactProperties(
    @DefaultValue("PT2S") Duration poll,
    @DefaultValue("P1D") Duration freshFor,
    @DefaultValue("1000") int chunk,
    @DefaultValue("5") int attempts,
    @DefaultValue("PT1M") Duration unknownVersionsWait,
    @DefaultValue("10") int smallestCell) {
}
