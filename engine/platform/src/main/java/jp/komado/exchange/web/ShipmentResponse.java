package jp.komado.exchange.web;

import java.time.Instant;
import java.util.List;
import jp.komado.exchange.Shipments.ActKind;
import jp.komado.exchange.Shipments.Progress;
import jp.komado.exchange.ShipmentState;
import org.springframework.lang.Nullable;

/** A shipment with what the user may do with it now, and its problem in words. */
record ShipmentResponse(String number, String channel, String kind, boolean medium, ShipmentState state, String purpose, String basis,
        String items, Progress progress, int attempts, @Nullable Instant nextAttemptAt, @Nullable String problem, @Nullable String digest,
        List<ActResponse> acts, List<Action> actions) {

    /** What can be done with a shipment. */
    enum Action { APPROVE, PERMIT, RETURN, RELEASE, CONFIRM }

    /** One line of its history. */
    record ActResponse(ActKind kind, @Nullable String byName, Instant at, @Nullable String note) {
    }
}
