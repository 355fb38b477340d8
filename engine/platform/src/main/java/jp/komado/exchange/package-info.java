/**
 * The one door for files that leave for another body or arrive from one (K7–K10). A request waits in the outbox until somebody puts it
 * into a shipment; the shipment is entered in the usage register, approved by another person, for a medium also permitted by a third,
 * sealed and carried; answers are opened, checked as a whole, matched by inquiry number, and their carriers erased; so are files that a partner sends by
 * itself. The room knows no business type: other rooms implement {@link jp.komado.exchange.Sender} and
 * {@link jp.komado.exchange.Receiver} for each kind of request, and {@link jp.komado.exchange.DeliveryReceiver}.
 */
@ApplicationModule(displayName = "exchange", allowedDependencies = {"seal", "access", "audit", "calendar", "problem"})
@NonNullApi
package jp.komado.exchange;

import org.springframework.lang.NonNullApi;
import org.springframework.modulith.ApplicationModule;
