package jp.komado.exchange.web;

import java.util.ArrayList;
import java.util.List;
import jp.komado.access.CurrentUser;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.access.UserSummary;
import jp.komado.access.Users;
import jp.komado.exchange.Shipments.Act;
import jp.komado.exchange.Shipments.ActKind;
import jp.komado.exchange.Shipments.Arrival;
import jp.komado.exchange.Shipments.Shipment;
import jp.komado.exchange.web.ArrivalResponse.RefusalResponse;
import jp.komado.exchange.web.ShipmentResponse.Action;
import jp.komado.exchange.web.ShipmentResponse.ActResponse;
import jp.komado.problem.Messages;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Puts names for ids, words for keys, and what this user may do next. */
@Component
class ShipmentViews {

    private final CurrentUsers current;
    private final Rights rights;
    private final Users users;
    private final Messages messages;

    ShipmentViews(CurrentUsers current, Rights rights, Users users, Messages messages) {
        this.current = current;
        this.rights = rights;
        this.users = users;
        this.messages = messages;
    }

    ShipmentResponse of(Shipment shipment) {
        return new ShipmentResponse(shipment.number(), shipment.channel(), shipment.kind(), shipment.medium(), shipment.state(),
                shipment.purpose(), shipment.basis(), shipment.items(), shipment.progress(), shipment.attempts(), shipment.nextAttemptAt(),
                words(shipment.problem()), shipment.digest(), shipment.acts().stream().map(this::of).toList(), actions(shipment));
    }

    ArrivalResponse of(Arrival arrival) {
        return new ArrivalResponse(arrival.id(), arrival.channel(), arrival.fileName(), arrival.shipmentNumber(), arrival.arrivedAt(),
                arrival.state(), words(arrival.problem()), arrival.accepted(), arrival.carrierErasedAt(), arrival.refusals().stream()
                        .map(refusal -> new RefusalResponse(refusal.inquiryNumber(), words(refusal.reason()), refusal.at()))
                        .toList());
    }

    private ActResponse of(Act act) {
        String name = act.by() == null ? null : users.find(act.by()).map(UserSummary::name).orElse(act.by());
        return new ActResponse(act.kind(), name, act.at(), act.kind() == ActKind.FAILED ? words(act.note()) : act.note());
    }

    /** Whether the person is one who prepared or approved is told here too, so that no button leads to a refusal. */
    private List<Action> actions(Shipment shipment) {
        CurrentUser user = current.require();
        boolean another = shipment.acts().stream()
                .noneMatch(act -> (act.kind() == ActKind.PREPARED || act.kind() == ActKind.APPROVED) && user.id().equals(act.by()));
        boolean approves = another && rights.has(user, shipment.approving());
        boolean permits = another && shipment.medium() && rights.has(user, Right.TAKE_OUT_PERMIT);
        boolean sends = rights.has(user, shipment.sending());
        List<Action> actions = new ArrayList<>();
        switch (shipment.state()) {
            case PREPARED -> add(actions, approves, Action.APPROVE, approves || sends);
            case APPROVED -> {
                add(actions, permits, Action.PERMIT, permits || sends);
                add(actions, sends && !shipment.medium(), Action.RELEASE, false);
            }
            case PERMITTED, DEAD -> add(actions, sends, Action.RELEASE, sends);
            case QUEUED -> add(actions, sends && shipment.attempts() > 0, Action.RELEASE, false);
            case SENT, ANSWERED -> add(actions, sends && shipment.progress().answered() > 0, Action.CONFIRM, false);
        }
        return actions;
    }

    private static void add(List<Action> actions, boolean may, Action action, boolean mayReturn) {
        if (may) {
            actions.add(action);
        }
        if (mayReturn) {
            actions.add(Action.RETURN);
        }
    }

    @Nullable
    private String words(@Nullable String key) {
        return key == null ? null : messages.text(key);
    }
}
