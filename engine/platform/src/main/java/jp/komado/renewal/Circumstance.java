package jp.komado.renewal;

import java.util.Optional;

/** What the office is told of somebody between two applications. */
public enum Circumstance {
    MOVED_AWAY(Doubt.MOVED_AWAY, StopGround.MOVED_AWAY),
    DIED(Doubt.DIED, StopGround.DIED),
    /** The certificate was given back (返還). */
    NOT_NEEDED(Doubt.NOT_NEEDED, StopGround.NOT_NEEDED),
    /** The address is protected (支援措置). */
    PROTECTED_ADDRESS(Doubt.PROTECTED_ADDRESS, null);

    private final Doubt doubt;
    private final StopGround ground;

    Circumstance(Doubt doubt, StopGround ground) {
        this.doubt = doubt;
        this.ground = ground;
    }

    Doubt doubt() {
        return doubt;
    }

    /** Why the person is not renewed; empty if it only makes the letter delicate. */
    Optional<StopGround> ground() {
        return Optional.ofNullable(ground);
    }
}
