package jp.komado.audit.internal;

import java.util.Arrays;
import java.util.OptionalLong;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Seals the log every minute. Every node tries; the database lets one at a time, and what one has sealed the other finds done. Each
 * node keeps the head that it sees.
 */
@Component
class Sealing {

    private final BlockRepository blocks;
    private final HeadFile head;
    private final int size;

    Sealing(BlockRepository blocks, HeadFile head, AuditProperties properties) {
        this.blocks = blocks;
        this.head = head;
        this.size = properties.blockSize();
    }

    @Scheduled(fixedDelayString = "${komado.audit.seal-every:PT1M}", initialDelayString = "${komado.audit.seal-every:PT1M}")
    void run() {
        OptionalLong sealed;
        do {
            sealed = blocks.seal(size);
        } while (sealed.isPresent() && sealed.getAsLong() == size);
        // A head that contradicts the chain is evidence, not to be overwritten.
        blocks.last().filter(this::follows).ifPresent(head::write);
    }

    private boolean follows(Block last) {
        return head.read()
                .map(kept -> kept.number() < last.number()
                        && blocks.find(kept.number()).map(block -> Arrays.equals(block.hash(), kept.hash())).orElse(false))
                .orElse(true);
    }
}
