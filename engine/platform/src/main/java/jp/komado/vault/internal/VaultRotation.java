package jp.komado.vault.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes new keys and seals every number anew, when a node is started with {@code komado.vault.rotate-keys=true}. Other nodes read the
 * keys at their start only: stop them before, start them after.
 */
@Component
@ConditionalOnProperty("komado.vault.rotate-keys")
class VaultRotation {

    private static final Logger LOG = LoggerFactory.getLogger(VaultRotation.class);

    private final VaultKeys keys;
    private final SealedNumbers numbers;
    private final SealedUnassignedNumbers unassigned;

    VaultRotation(VaultKeys keys, SealedNumbers numbers, SealedUnassignedNumbers unassigned) {
        this.keys = keys;
        this.numbers = numbers;
        this.unassigned = unassigned;
    }

    @EventListener(ApplicationReadyEvent.class)
    void run() {
        keys.rotate();
        LOG.info("the vault has new keys; {} numbers sealed anew", numbers.resealAll() + unassigned.resealAll());
    }
}
