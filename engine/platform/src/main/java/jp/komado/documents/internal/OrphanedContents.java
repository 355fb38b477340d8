package jp.komado.documents.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Deletes contents that belong to no document: the program was killed between the file and the commit, or between the commit of an
 * erasure and the file. Young files are left alone, since their commit may be on its way.
 */
@Component
class OrphanedContents {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedContents.class);
    private static final Duration AGE = Duration.ofHours(24);
    private static final int AT_ONCE = 1_000;

    private final ContentStore contents;
    private final DocumentRecordRepository records;
    private final Clock clock;

    OrphanedContents(ContentStore contents, DocumentRecordRepository records, Clock clock) {
        this.contents = contents;
        this.records = records;
        this.clock = clock;
    }

    /** Looks through the store. */
    @EventListener(ApplicationReadyEvent.class)
    public void sweep() {
        int deleted = 0;
        List<UUID> stored = contents.olderThan(clock.instant().minus(AGE));
        for (int from = 0; from < stored.size(); from += AT_ONCE) {
            Set<UUID> orphans = new HashSet<>(stored.subList(from, Math.min(from + AT_ONCE, stored.size())));
            orphans.removeAll(records.readableAmong(new ArrayList<>(orphans)));
            orphans.forEach(contents::deleteOrphan);
            deleted += orphans.size();
        }
        if (deleted > 0) {
            LOG.info("deleted {} orphaned document contents", deleted);
        }
    }
}
